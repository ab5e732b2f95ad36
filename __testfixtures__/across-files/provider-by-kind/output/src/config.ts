import type { AuthConfig } from './auth/types';

const need = (name: string): string => {
  const v = process.env[name];
  if (!v) throw new Error(`${name} is not set`);
  return v;
};

export function readAuthConfig(): AuthConfig {
  if (process.env.AUTH_KIND === 'static') {
    return { kind: 'static', clientId: need('AA_CLIENT_ID'), token: need('AA_TOKEN') };
  }
  return {
    kind: 'jwt',
    clientId: need('AA_CLIENT_ID'),
    clientSecret: need('AA_CLIENT_SECRET'),
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'additional_info.job_function',
    ],
  };
}
