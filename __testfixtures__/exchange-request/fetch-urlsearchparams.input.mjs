import jwt from 'jsonwebtoken';
import { readFile } from 'node:fs/promises';

const IMS = 'https://ims-na1.adobelogin.com';
const { ADOBE_CLIENT_ID, ADOBE_CLIENT_SECRET, ADOBE_ORG_ID, ADOBE_TECHNICAL_ACCOUNT_ID, ADOBE_KEY_PATH } = process.env;

export async function getToken() {
  const key = await readFile(ADOBE_KEY_PATH, 'utf8');
  const assertion = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: ADOBE_ORG_ID,
      sub: ADOBE_TECHNICAL_ACCOUNT_ID,
      aud: `${IMS}/c/${ADOBE_CLIENT_ID}`,
      [`${IMS}/s/ent_adobeio_sdk`]: true,
    },
    key,
    { algorithm: 'RS256' },
  );

  const response = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: ADOBE_CLIENT_ID,
      client_secret: ADOBE_CLIENT_SECRET,
      jwt_token: assertion,
    }),
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) {
    throw new Error(`IMS answered ${response.status}: ${await response.text()}`);
  }
  const { access_token } = await response.json();
  return access_token;
}

export async function readJournal(url) {
  const events = [];
  const token = await getToken();
  for (let next = url; next; ) {
    const page = await fetch(next, {
      headers: { Authorization: `Bearer ${token}`, 'x-api-key': ADOBE_CLIENT_ID, 'x-ims-org-id': ADOBE_ORG_ID },
    });
    if (page.status === 204) break;
    const body = await page.json();
    events.push(...body.events);
    next = body._page?.next;
  }
  return events;
}
