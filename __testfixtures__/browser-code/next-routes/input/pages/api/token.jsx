import jwt from 'jsonwebtoken';
import { Mail } from '../../components/Mail';
import { send } from '../../mail';

export default async function handler(req, res) {
  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    process.env.PRIVATE_KEY,
    { algorithm: 'RS256' },
  );
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  });
  const { access_token } = await response.json();
  await send(<Mail token={access_token} />);
  res.status(204).end();
}
