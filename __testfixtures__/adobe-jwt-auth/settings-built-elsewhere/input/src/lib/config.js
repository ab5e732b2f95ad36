import { readFileSync } from 'node:fs';

const required = ['CLIENT_ID', 'CLIENT_SECRET', 'TECHNICAL_ACCOUNT_ID', 'ORG_ID'];

export function buildAuthConfig(env, options = {}) {
  for (const name of required) {
    if (!env[name]) throw new Error(`${name} is not set`);
  }
  return {
    clientId: env.CLIENT_ID,
    clientSecret: env.CLIENT_SECRET,
    technicalAccountId: env.TECHNICAL_ACCOUNT_ID,
    orgId: env.ORG_ID,
    privateKey: readFileSync('private.key', 'utf8'),
    metaScopes: ['ent_reactor_sdk', 'ent_cloudmgr_sdk'],
    ...options,
  };
}
