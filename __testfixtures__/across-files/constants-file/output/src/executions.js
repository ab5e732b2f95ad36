const axios = require('axios');
const { CLOUD_MANAGER_API, EXECUTION_EVENT, REQUEST_TIMEOUT } = require('./constants');
const { getToken } = require('./token');

/** The execution that an event of Cloud Manager speaks of. */
async function readExecution(event) {
  if (event['@type'] !== `${EXECUTION_EVENT}#started`) return undefined;
  const { programId, pipelineId, id } = event['activitystreams:object'];
  const url = `${CLOUD_MANAGER_API}/program/${programId}/pipeline/${pipelineId}/execution/${id}`;
  const { data } = await axios.get(url, {
    timeout: REQUEST_TIMEOUT,
    headers: {
      Authorization: `Bearer ${await getToken()}`,
      'x-api-key': process.env.CLIENT_ID,
      'x-gw-ims-org-id': process.env.ORG_ID,
    },
  });
  return data;
}

module.exports = { readExecution };
