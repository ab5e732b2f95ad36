import jwt from 'jsonwebtoken';

const {
  CLIENT_ID: clientId,
  CLIENT_SECRET: clientSecret,
  TECHNICAL_ACCOUNT_ID: sub,
  ORG_ID: iss,
  PRIVATE_KEY: key,
  META_SCOPES: names = 'ent_marketing_sdk',
} = process.env;
const ims = 'https://ims-na1.adobelogin.com';

if (!process.env.META_SCOPES) console.warn('Asking for Target only: META_SCOPES is not set.');

function makeClaims() {
  const claims = { iss, sub, aud: `${ims}/c/${clientId}`, exp: Math.round(Date.now() / 1000) + 600 };
  for (const name of names.split(',')) claims[`${ims}/s/${name}`] = true;
  return claims;
}

export async function getToken() {
  const response = await fetch(`${ims}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      jwt_token: jwt.sign(makeClaims(), key, { algorithm: 'RS256' }),
    }),
  });
  if (!response.ok) throw new Error(`IMS answered ${response.status}`);
  return (await response.json()).access_token;
}
