import jwt from 'jsonwebtoken';

export enum MetaScope {
  Users = 'ent_user_sdk',
  Reactor = 'ent_reactor_sdk',
}

export async function getToken(scope: MetaScope = MetaScope.Users): Promise<string> {
  const payload = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    [`https://ims-na1.adobelogin.com/s/${scope}`]: true,
  };
  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      jwt_token: jwt.sign(payload, process.env.PRIVATE_KEY!, { algorithm: 'RS256', expiresIn: 300 }),
    }),
  });
  return (await res.json()).access_token;
}
