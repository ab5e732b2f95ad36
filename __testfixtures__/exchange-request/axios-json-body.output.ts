import axios, { AxiosError } from 'axios';

const host = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const res = await axios.post<{ access_token: string; expires_in: number }>(`${host}/ims/token/v3`, new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.TARGET_CLIENT_ID,
    client_secret: process.env.TARGET_CLIENT_SECRET,
    scope: process.env.TARGET_SCOPES,
  } as Record<string, string>));
  return res.data.access_token;
}

export function describeError(error: unknown): string {
  return error instanceof AxiosError ? `${error.response?.status ?? 'no answer'}: ${error.message}` : String(error);
}
