'use strict';

const rp = require('request-promise-native');
const { formatDate } = require('./lib');
const { getToken } = require('./token');

async function report(propertyId) {
  const token = await getToken();
  const { data } = await rp({
    uri: `https://reactor.adobe.io/properties/${propertyId}/libraries`,
    headers: {
      Accept: 'application/vnd.api+json;revision=1',
      Authorization: 'Bearer ' + token,
      'X-Api-Key': process.env.CLIENT_ID,
      'X-Gw-Ims-Org-Id': process.env.ORG_ID,
    },
    json: true,
  });
  return data
    .filter(({ attributes }) => attributes.state === 'published')
    .map(({ attributes }) => `${formatDate(new Date(attributes.published_at))} ${attributes.name}`);
}

module.exports = report;
