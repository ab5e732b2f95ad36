export type TenantName = 'eu' | 'us';

export interface Tenant {
  label: string;
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
  privateKey: string;
  metaScopes: readonly string[];
}

export const TENANTS: Record<TenantName, Tenant> = {
  eu: {
    label: 'Europe',
    clientId: process.env.EU_CLIENT_ID!,
    clientSecret: process.env.EU_CLIENT_SECRET!,
    orgId: process.env.EU_ORG_ID!,
    technicalAccountId: process.env.EU_TECH_ID!,
    privateKey: process.env.EU_KEY!,
    metaScopes: ['ent_dataservices_sdk'],
  },
  us: {
    label: 'United States',
    clientId: process.env.US_CLIENT_ID!,
    clientSecret: process.env.US_CLIENT_SECRET!,
    orgId: process.env.US_ORG_ID!,
    technicalAccountId: process.env.US_TECH_ID!,
    privateKey: process.env.US_KEY!,
    metaScopes: ['ent_dataservices_sdk', 'ent_analytics_bulk_ingest_sdk'],
  },
};
