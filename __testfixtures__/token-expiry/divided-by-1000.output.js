import axios from 'axios';

let token = null;
export let expiresAt = 0; // seconds since 1970, as in our cookies

const nowInSeconds = () => Math.floor(Date.now() / 1000);

export async function getToken() {
  if (token && nowInSeconds() < expiresAt - 300) {
    return token;
  }

  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  );

  token = data.access_token;
  expiresAt = nowInSeconds() + data.expires_in;
  console.log(`new token, valid for ${Math.round(data.expires_in / 60)} minutes`);
  return token;
}
