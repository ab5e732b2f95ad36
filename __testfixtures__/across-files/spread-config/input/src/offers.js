const { request } = require('undici');
const { apiHost, clientId, orgId } = require('./config');
const { getToken } = require('./token');

async function listOffers(container) {
  const { body } = await request(`${apiHost}/data/core/xcore/${container}/queries/core/search`, {
    headers: {
      authorization: `Bearer ${await getToken()}`,
      'x-api-key': clientId,
      'x-gw-ims-org-id': orgId,
    },
  });
  const { _embedded } = await body.json();
  return _embedded.results;
}

module.exports = { listOffers };
