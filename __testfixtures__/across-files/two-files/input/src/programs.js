const axios = require('axios');
const { getToken } = require('./token');

async function listPrograms(baseUrl) {
  const token = await getToken();
  const headers = { authorization: `Bearer ${token}`, 'x-gw-ims-org-id': process.env.CM_ORG_ID };
  const { data } = await axios.get(`${baseUrl}/api/programs`, { headers });
  return data;
}

module.exports = { listPrograms };
