import config from 'config';
import jwt from 'jsonwebtoken';

export async function getToken() {
  const now = Math.floor(Date.now() / 1000);
  const assertion = jwt.sign(
    {
      exp: now + 300,
      iss: config.get('ims').orgId,
      sub: config.get('ims').technicalAccountId,
      aud: `https://ims-na1.adobelogin.com/c/${config.get('ims').clientId}`,
      'https://ims-na1.adobelogin.com/s/ent_custom_sdk': true,
    },
    config.get('keys.ims'),
    { algorithm: 'RS256' },
  );
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: config.get('ims').clientId,
      client_secret: config.get('ims').clientSecret,
      jwt_token: assertion,
    }),
  });
  return (await response.json()).access_token;
}
