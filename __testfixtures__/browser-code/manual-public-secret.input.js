import jwt from 'jsonwebtoken';

const { VITE_ORG_ID, VITE_ACCOUNT_ID } = import.meta.env;

export async function getToken() {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: VITE_ORG_ID,
    sub: VITE_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${import.meta.env.VITE_CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: import.meta.env.VITE_CLIENT_ID,
      client_secret: import.meta.env.VITE_CLIENT_SECRET,
      jwt_token: jwt.sign(claims, import.meta.env.VITE_PRIVATE_KEY, { algorithm: 'RS256' }),
    }),
  });
  return (await response.json()).access_token;
}
