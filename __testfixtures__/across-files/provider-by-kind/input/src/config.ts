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
    orgId: need('AA_ORG_ID'),
    technicalAccountId: need('AA_TECH_ID'),
    privateKey: need('AA_KEY').replace(/\\n/g, '\n'),
    metaScopes: ['ent_analytics_bulk_ingest_sdk'],
  };
}
