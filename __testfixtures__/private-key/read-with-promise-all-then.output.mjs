import { readFile } from 'node:fs/promises';

const ims = 'https://ims-na1.adobelogin.com';
const { CLIENT_ID, CLIENT_SECRET } = process.env;

const readAgent = async () => (await readFile('agent.txt', 'utf8')).trim();
const readProxy = () => Promise.resolve(process.env.HTTPS_PROXY);

export const getToken = () =>
  Promise.all([readAgent(), readProxy()]).then(async ([agent, proxy]) => {
    if (proxy) throw new Error('No proxy can be used here');
    const response = await fetch(`${ims}/ims/token/v3`, {
      method: 'POST',
      headers: { 'User-Agent': agent },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    });
    const { access_token } = await response.json();
    return access_token;
  });
