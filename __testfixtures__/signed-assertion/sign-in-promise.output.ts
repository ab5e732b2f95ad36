import got from 'got';

export async function getToken(): Promise<string> {
  const { access_token } = await got
    .post('https://ims-na1.adobelogin.com/ims/token/v3', {
      form: {
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk',
      },
    })
    .json<{ access_token: string }>();
  return access_token;
}
