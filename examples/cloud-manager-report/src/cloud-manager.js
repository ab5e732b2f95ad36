const axios = require('axios');
const { getAccessToken } = require('./adobe-token');

const api = axios.create({ baseURL: 'https://cloudmanager.adobe.io/api', timeout: 30000 });

async function get(path) {
  const token = await getAccessToken();
  const { data } = await api.get(path, {
    headers: {
      Authorization: `Bearer ${token}`,
      'x-api-key': process.env.ADOBE_CLIENT_ID,
      'x-gw-ims-org-id': process.env.ADOBE_ORG_ID,
    },
  });
  return data;
}

async function listPipelines(programId) {
  const { _embedded: embedded } = await get(`/program/${programId}/pipelines`);
  return embedded.pipelines;
}

async function listExecutions(programId) {
  const { _embedded: embedded } = await get(`/program/${programId}/pipelines/executions?limit=50`);
  return embedded.executions;
}

module.exports = { listPipelines, listExecutions };
