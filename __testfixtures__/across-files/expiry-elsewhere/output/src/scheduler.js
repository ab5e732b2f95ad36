const axios = require('axios');
const { expiresAt, getToken } = require('./cache');
const { requestToken } = require('./token');

const MINUTE = 60 * 1000;

async function check(programId, pipelineId) {
  const url = `https://cloudmanager.adobe.io/api/program/${programId}/pipeline/${pipelineId}`;
  const { data } = await axios.get(url, {
    headers: { Authorization: `Bearer ${await getToken()}`, 'x-api-key': process.env.CLIENT_ID },
  });
  console.log(`${data.name}: ${data.status} (token good until ${new Date(expiresAt()).toISOString()})`);
}

function start(programId, pipelineId) {
  return setInterval(check, 5 * MINUTE, programId, pipelineId);
}

/** `npm run token-info` */
async function printTokenInfo() {
  const { expires_in } = await requestToken();
  console.log(`a new token lives for ${Math.round(expires_in / 1000 / 60)} minutes`);
}

module.exports = { printTokenInfo, start };
