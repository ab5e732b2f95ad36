const encoder = new TextEncoder();

function toBase64Url(data: string | ArrayBuffer): string {
  const bytes = typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data);
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
}

/** An id for the logs, of the same alphabet as tokens. */
export function requestId(): string {
  return toBase64Url(crypto.randomUUID());
}

export async function getToken(): Promise<string> {
  const form = new URLSearchParams();
  form.append('grant_type', 'client_credentials');
  form.append('client_id', process.env.CLIENT_ID!);
  form.append('client_secret', process.env.CLIENT_SECRET!);
  form.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session');
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    headers: { 'x-request-id': requestId() },
    body: form,
  });
  return (await response.json()).access_token;
}
