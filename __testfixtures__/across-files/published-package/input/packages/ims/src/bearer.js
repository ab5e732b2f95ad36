/** The headers that every Adobe API asks for. */
function bearer(token, { clientId, orgId }) {
  return {
    Authorization: `Bearer ${token}`,
    'x-api-key': clientId,
    'x-gw-ims-org-id': orgId,
  };
}

module.exports = { bearer };
