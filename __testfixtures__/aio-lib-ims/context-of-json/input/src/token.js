const { readFileSync } = require('fs');
const ims = require('@adobe/aio-lib-ims');
const credential = require('../ims.json');

async function getToken() {
  const private_key = readFileSync('private.key', 'utf8');
  await ims.context.set('users', { ...credential, private_key });
  return ims.getToken('users');
}

module.exports = { getToken };
