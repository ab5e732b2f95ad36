import axios from 'axios';
import jwt from 'jsonwebtoken';

const REQUIRED = [
  'CLIENT_ID',
  'CLIENT_SECRET',
  'ORG_ID',
  'TECHNICAL_ACCOUNT_ID',
  'PRIVATE_KEY',
  'DATASTREAM_ID',
] as const;

type Settings = Record<(typeof REQUIRED)[number], string>;

function readSettings(env: NodeJS.ProcessEnv): Settings {
  const missing = REQUIRED.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new Error(`Missing environment variables: ${missing.join(', ')}`);
  }
  return Object.fromEntries(REQUIRED.map((name) => [name, env[name]])) as Settings;
}

export async function getToken(): Promise<string> {
  const settings = readSettings(process.env);
  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: settings.ORG_ID,
      sub: settings.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${settings.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    settings.PRIVATE_KEY,
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post<{ access_token: string }>(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: settings.CLIENT_ID,
      client_secret: settings.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  return data.access_token;
}

export function edgeUrl(): string {
  const { DATASTREAM_ID } = readSettings(process.env);
  return `https://server.adobedc.net/ee/v2/interact?dataStreamId=${DATASTREAM_ID}`;
}
