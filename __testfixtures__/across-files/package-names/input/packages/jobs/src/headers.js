const { ims } = require('@reports/core/config');

exports.headers = (token) => ({
  authorization: `Bearer ${token}`,
  'x-api-key': ims.clientId,
  'x-gw-ims-org-id': ims.orgId,
});
