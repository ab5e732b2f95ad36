export type TenantName = 'eu' | 'us';

export interface Tenant {
  label: string;
  clientId: string;
  clientSecret: string;
  orgId: string;
  scopes: readonly string[];
}

export const TENANTS: Record<TenantName, Tenant> = {
  eu: {
    label: 'Europe',
    clientId: process.env.EU_CLIENT_ID!,
    clientSecret: process.env.EU_CLIENT_SECRET!,
    orgId: process.env.EU_ORG_ID!,
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'session',
    ],
  },
  us: {
    label: 'United States',
    clientId: process.env.US_CLIENT_ID!,
    clientSecret: process.env.US_CLIENT_SECRET!,
    orgId: process.env.US_ORG_ID!,
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'session',
      'additional_info.job_function',
    ],
  },
};
