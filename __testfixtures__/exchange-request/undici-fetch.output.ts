import { Agent, fetch } from 'undici';

interface TokenResponse {
  access_token: string;
  token_type: 'bearer';
  expires_in: number;
}

const dispatcher = new Agent({ connect: { timeout: 2_000 } });

const CLIENT_ID = process.env.EVENTS_CLIENT_ID!;

export async function getToken(): Promise<string> {
  const form = new URLSearchParams();
  form.append('grant_type', 'client_credentials');
  form.append('client_id', CLIENT_ID);
  form.append('client_secret', process.env.EVENTS_CLIENT_SECRET!);
  form.append('scope', 'openid,AdobeID,event_receiver,event_receiver_api');

  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: form,
    dispatcher,
  });
  const { access_token } = (await response.json()) as TokenResponse;
  return access_token;
}

export function pollDelay(retryAfter: string | null): number {
  return retryAfter === null ? 2_000 : Number(retryAfter) * 1000;
}
