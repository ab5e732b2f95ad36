import got from 'got';

interface TokenResponse {
  access_token: string;
  token_type: string;
}

export async function getToken(): Promise<string> {
  const json = {
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  };
  const response = await got<TokenResponse>({
    method: 'POST',
    url: 'https://ims-na1.adobelogin.com/ims/token/v3',
    form: json,
    responseType: 'json',
  });
  return response.body.access_token;
}
