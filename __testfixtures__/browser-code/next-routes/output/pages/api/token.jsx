import { Mail } from '../../components/Mail';
import { send } from '../../mail';

export default async function handler(req, res) {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  const { access_token } = await response.json();
  await send(<Mail token={access_token} />);
  res.status(204).end();
}
