const { getToken } = require('./token');

exports.headersFor = async (stage) => ({
  authorization: `Bearer ${await getToken(stage)}`,
  'x-gw-ims-org-id': process.env[`ADOBE_${stage}_ORG_ID`],
});
