const fs = require('fs');
const fetch = require('node-fetch');
const FormData = require('form-data');
const { adobe, reportSuite } = require('./config');
const { getAccessToken } = require('./auth/exchange');

const EVENTS = 'https://analytics-collection.adobe.io/aa/collect/v1/events';

async function ingest(file, group) {
  const form = new FormData();
  form.append('file', fs.createReadStream(file));
  const response = await fetch(EVENTS, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await getAccessToken()}`,
      'x-api-key': adobe.clientId,
      'x-adobe-vgid': group,
      'x-adobe-rsid': reportSuite,
    },
    body: form,
  });
  return response.json();
}

ingest(process.argv[2], process.argv[3] || 'default').then(console.log, (error) => {
  console.error(error);
  process.exitCode = 1;
});
