'use client';

import { SignJWT, importPKCS8 } from 'jose';

export default async function fetchToken(pem: string) {
  const assertion = await new SignJWT({ 'https://ims-na1.adobelogin.com/s/ent_user_sdk': true })
    .setProtectedHeader({ alg: 'RS256' })
    .setAudience(`https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`)
    .sign(await importPKCS8(pem, 'RS256'));
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      jwt_token: assertion,
    }),
  });
  return (await response.json()).access_token;
}
