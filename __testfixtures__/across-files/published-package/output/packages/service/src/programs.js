const superagent = require('superagent');
const { bearer } = require('@acme/ims');
const { account, getToken } = require('./token');

async function listPrograms() {
  const token = await getToken();
  const { body } = await superagent
    .get('https://cloudmanager.adobe.io/api/programs')
    .set(bearer(token, account));
  return body._embedded.programs;
}

module.exports = { listPrograms };
