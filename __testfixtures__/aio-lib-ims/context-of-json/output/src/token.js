const ims = require('@adobe/aio-lib-ims');
const credential = require('../ims.json');

async function getToken() {
  await ims.context.set('users', { ...credential, technical_account_email: process.env.ADOBE_TECHNICAL_ACCOUNT_EMAIL });
  return ims.getToken('users');
}

module.exports = { getToken };
