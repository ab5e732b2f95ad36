const IMS = 'https://ims-na1.adobelogin.com';

/** Claims for the service account assertion. */
function buildClaims({ orgId, technicalAccountId, clientId }, now = Date.now()) {
  return {
    exp: Math.floor(now / 1000) + 300,
    iss: orgId,
    sub: technicalAccountId,
    aud: `${IMS}/c/${clientId}`,
    [`${IMS}/s/ent_dataservices_sdk`]: true,
  };
}

module.exports = { buildClaims, IMS };
