import jwt from 'jsonwebtoken';
import React from 'react';

async function requestToken(): Promise<string> {
  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    process.env.PRIVATE_KEY!,
    { algorithm: 'RS256' },
  );
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    cache: 'no-store',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      jwt_token: assertion,
    }),
  });
  return (await response.json()).access_token;
}

export default async function Page() {
  const token = await requestToken();
  return <code>{token}</code>;
}
