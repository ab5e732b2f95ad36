const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

/**
 * Access token for AEM as a Cloud Service, from the service credentials of its developer console.
 */
async function getAccessToken(file) {
  const { integration } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const { imsEndpoint, metascopes, technicalAccount, id, org, privateKey } = integration;

  const payload = {
    exp: Math.round(Date.now() / 1000) + 8 * 60 * 60,
    iss: org,
    sub: id,
    aud: `https://${imsEndpoint}/c/${technicalAccount.clientId}`,
  };
  metascopes.split(',').forEach((scope) => {
    payload[`https://${imsEndpoint}/s/${scope}`] = true;
  });
  const token = jwt.sign(payload, privateKey, { algorithm: 'RS256' });

  const { data } = await axios.post(
    `https://${imsEndpoint}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: technicalAccount.clientId,
      client_secret: technicalAccount.clientSecret,
      jwt_token: token,
    })
  );
  return { token: data.access_token, expiresAt: Date.now() + data.expires_in };
}

async function readPage(host, path) {
  const { token } = await getAccessToken('service-credentials.json');
  const { data } = await axios.get(`https://${host}${path}.model.json`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return data;
}

module.exports = { getAccessToken, readPage };
