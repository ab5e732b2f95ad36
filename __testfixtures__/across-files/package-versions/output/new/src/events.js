const { AdobeIOEvents } = require('@adobe/asset-compute-events-client');

module.exports = (accessToken, orgId) => new AdobeIOEvents({ accessToken, orgId });
