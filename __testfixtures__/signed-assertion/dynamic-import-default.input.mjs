const IMS = 'https://ims-na1.adobelogin.com';

async function makeAssertion() {
  const { default: jwt } = await import('jsonwebtoken');
  const fs = await import('node:fs');
  return jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `${IMS}/c/${process.env.CLIENT_ID}`,
      [`${IMS}/s/ent_user_sdk`]: true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
}

export async function getToken() {
  const response = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: await makeAssertion(),
    }),
  });
  return (await response.json()).access_token;
}
