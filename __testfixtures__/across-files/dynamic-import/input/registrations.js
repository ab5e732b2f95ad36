const { clientId, getToken, orgId } = require('./token');

const API = 'https://api.adobe.io/events';

/** Lists the event registrations of a workspace. */
async function registrations(consumer, project, workspace) {
  const token = await getToken();
  const response = await fetch(`${API}/${consumer}/${project}/${workspace}/registrations`, {
    headers: {
      Authorization: `Bearer ${token}`,
      'x-api-key': clientId,
      'x-ims-org-id': orgId,
    },
  });
  const { _embedded } = await response.json();
  return _embedded.registrations;
}

if (require.main === module) {
  registrations(...process.argv.slice(2)).then(console.table);
}

module.exports = { registrations };
