import jwt from 'jsonwebtoken';

const IMS = 'https://ims-na1.adobelogin.com';

/**
 * Builds the assertion for the service account of this project.
 *
 * @param {object} account clientId, orgId, technicalAccountId and privateKey
 * @returns {string} a JWT that is valid for five minutes
 */
export function createAssertion({ clientId, orgId, technicalAccountId, privateKey }) {
  const claims = {
    iss: orgId,
    sub: technicalAccountId,
    aud: `${IMS}/c/${clientId}`,
    exp: Math.floor(Date.now() / 1000) + 300,
    [`${IMS}/s/ent_dataservices_sdk`]: true,
  };
  return jwt.sign(claims, privateKey, { algorithm: 'RS256' });
}
