const auth = require('./lib/auth');
const { api } = require('./lib/http');

/** Names of all properties of a company. */
async function listProperties(companyId) {
  const { data } = await api.get(`/companies/${companyId}/properties`);
  return data.data.map(({ attributes }) => attributes.name);
}

module.exports = { getToken: auth.getToken, listProperties };
