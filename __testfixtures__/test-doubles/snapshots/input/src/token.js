const fs = require('fs');
const jwt = require('jsonwebtoken');

async function getAccessToken({ clientId, clientSecret, orgId, technicalAccountId, keyFile }) {
  const assertion = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: orgId,
      sub: technicalAccountId,
      aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync(keyFile),
    { algorithm: 'RS256' },
  );
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, jwt_token: assertion }).toString(),
  });
  if (!response.ok) throw new Error(`IMS answered ${response.status}`);
  const { access_token, expires_in } = await response.json();
  return { token: access_token, expiresAt: Date.now() + expires_in };
}

module.exports = { getAccessToken };
