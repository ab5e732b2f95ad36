const axios = require('axios');
const { adobe, pollInterval, sandbox } = require('../config/default.json');
const { getToken } = require('./token');

async function waitForJob(id) {
  const token = await getToken();
  for (;;) {
    const { data } = await axios.get(`https://platform.adobe.io/data/core/ups/segment/jobs/${id}`, {
      headers: {
        Authorization: `Bearer ${token}`,
        'x-api-key': adobe.clientId,
        'x-gw-ims-org-id': adobe.orgId,
        'x-sandbox-name': sandbox,
      },
    });
    if (data.status !== 'PROCESSING') return data;
    await new Promise((resolve) => setTimeout(resolve, pollInterval));
  }
}

module.exports = waitForJob;
