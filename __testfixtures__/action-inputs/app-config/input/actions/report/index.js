const crypto = require('crypto');

async function main (params) {
  return { statusCode: 200, body: { signature: crypto.createSign('sha256').update(params.text).sign(params.SIGNING_KEY, 'hex') } };
}

exports.main = main;
