import { KJUR } from 'jsrsasign';

/** Signs in the browser, so that the key never leaves it; our server forwards the JWT to Adobe, which allows no CORS. */
export async function login({ clientId, clientSecret, orgId, accountId, privateKey }) {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: orgId,
    sub: accountId,
    aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const jwt = KJUR.jws.JWS.sign('RS256', JSON.stringify({ alg: 'RS256', typ: 'JWT' }), JSON.stringify(payload), privateKey);
  const response = await fetch('/ims/exchange/jwt', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, jwt_token: jwt }),
  });
  const { access_token: token } = await response.json();
  document.cookie = `ims=${token}`;
  return token;
}
