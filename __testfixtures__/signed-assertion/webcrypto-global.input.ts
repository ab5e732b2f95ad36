const encoder = new TextEncoder();

function toBase64Url(data: string | ArrayBuffer): string {
  const bytes = typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data);
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
}

function str2ab(text: string): ArrayBuffer {
  const buffer = new ArrayBuffer(text.length);
  const view = new Uint8Array(buffer);
  for (let i = 0; i < text.length; i++) {
    view[i] = text.charCodeAt(i);
  }
  return buffer;
}

async function importPrivateKey(pem: string): Promise<CryptoKey> {
  const header = '-----BEGIN PRIVATE KEY-----';
  const footer = '-----END PRIVATE KEY-----';
  const body = pem.substring(header.length, pem.indexOf(footer)).replace(/\n/g, '');
  return crypto.subtle.importKey(
    'pkcs8',
    str2ab(atob(body)),
    { name: 'RSASSA-PKCS1-v1_5', hash: { name: 'SHA-256' } },
    true,
    ['sign'],
  );
}

/** An id for the logs, of the same alphabet as tokens. */
export function requestId(): string {
  return toBase64Url(crypto.randomUUID());
}

export async function getToken(): Promise<string> {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    exp: Math.floor(Date.now() / 1000) + 60,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const head = toBase64Url(JSON.stringify({ alg: 'RS256', typ: 'JWT' }));
  const body = toBase64Url(JSON.stringify(claims));
  const key = await importPrivateKey(process.env.PRIVATE_KEY!);
  const signature = await globalThis.crypto.subtle.sign(
    { name: 'RSASSA-PKCS1-v1_5' },
    key,
    encoder.encode(head + '.' + body),
  );
  const jwt = [head, body, toBase64Url(signature)].join('.');

  const form = new FormData();
  form.append('client_id', process.env.CLIENT_ID!);
  form.append('client_secret', process.env.CLIENT_SECRET!);
  form.append('jwt_token', jwt);
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    headers: { 'x-request-id': requestId() },
    body: form,
  });
  return (await response.json()).access_token;
}
