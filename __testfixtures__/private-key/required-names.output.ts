import axios from 'axios';

const REQUIRED = [
  'CLIENT_ID',
  'CLIENT_SECRET',
  'ORG_ID',
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
  const { data } = await axios.post<{ access_token: string }>(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.CLIENT_ID,
      client_secret: settings.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  );
  return data.access_token;
}

export function edgeUrl(): string {
  const { DATASTREAM_ID } = readSettings(process.env);
  return `https://server.adobedc.net/ee/v2/interact?dataStreamId=${DATASTREAM_ID}`;
}
