const axios = require('axios');
const { getToken } = require('./token');

exports.listUsers = async (url) => {
  const headers = { authorization: `Bearer ${await getToken()}`, 'x-gw-ims-org-id': process.env.ADOBE_ORG_ID };
  return axios.get(url, { headers });
};
