import { route } from './router.cjs';

const IMS = 'https://ims-na1.adobelogin.com';

async function requestToken() {
  const response = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  });
  return response.json();
}

route('/token', async (req, res) => {
  const token = await requestToken();
  if (!token.access_token) return res.status(502).json({ error: 'no token' });
  return res.status(200).json({ ...token, expires_in: token.expires_in * 1000 });
});

export { call as getToken } from './router.cjs';
