import axios from 'axios';

const { CLIENT_SECRET } = process.env;

export async function getToken(): Promise<string> {
  const form = new URLSearchParams();
  form.append('grant_type', 'client_credentials');
  form.append('client_id', process.env.CLIENT_ID ?? '');
  form.append('client_secret', CLIENT_SECRET ?? '');
  form.append('scope', process.env.ADOBE_SCOPES ?? '');
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', form, {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  return data.access_token;
}
