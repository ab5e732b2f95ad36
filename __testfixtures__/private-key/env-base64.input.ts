import jwt from 'jsonwebtoken';

const decode = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

const settings = {
  clientId: process.env.CLIENT_ID!,
  clientSecret: process.env.CLIENT_SECRET!,
  webhookSecret: decode(process.env.WEBHOOK_SECRET ?? ''),
  privateKey: decode(process.env.PRIVATE_KEY_B64!),
};

export async function getToken(): Promise<string> {
  const assertion = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 60 * 60,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${settings.clientId}`,
      'https://ims-na1.adobelogin.com/s/ent_adobeio_sdk': true,
    },
    settings.privateKey,
    { algorithm: 'RS256' },
  );
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      jwt_token: assertion,
    }),
  });
  const { access_token } = await response.json();
  return access_token;
}

export const isFromUs = (secret: string): boolean => secret === settings.webhookSecret;
