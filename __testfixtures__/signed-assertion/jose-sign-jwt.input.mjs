import { readFile } from 'node:fs/promises';
import { SignJWT, importPKCS8 } from 'jose';

const ims = 'https://ims-na1.adobelogin.com';

async function createAssertion() {
  const key = await importPKCS8(await readFile('private.key', 'utf8'), 'RS256');
  return new SignJWT({ [`${ims}/s/ent_dataservices_sdk`]: true })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(process.env.ORG_ID)
    .setSubject(process.env.TECHNICAL_ACCOUNT_ID)
    .setAudience(`${ims}/c/${process.env.CLIENT_ID}`)
    .setExpirationTime('5m')
    .sign(key);
}

export async function getToken() {
  const response = await fetch(`${ims}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: await createAssertion(),
    }),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()).access_token;
}

/** Schema ids are long; logs show the end. */
export const shortId = (id) => id.slice(-8);
