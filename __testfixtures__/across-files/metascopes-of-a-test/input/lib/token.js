const jwt = require('jsonwebtoken');

async function requestToken({ clientId, clientSecret, orgId, accountId, key, metaScopes }, send = fetch) {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: orgId,
    sub: accountId,
    aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
  };
  for (const name of metaScopes) claims[`https://ims-na1.adobelogin.com/s/${name}`] = true;
  const response = await send('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      jwt_token: jwt.sign(claims, key, { algorithm: 'RS256' }),
    }),
  });
  return (await response.json()).access_token;
}

module.exports = { requestToken };
