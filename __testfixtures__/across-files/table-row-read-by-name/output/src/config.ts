export interface Environment {
  clientId: string;
  clientSecret: string;
  orgId: string;
  scopes: string[];
  baseUrl?: string;
}

const common = { baseUrl: 'https://platform.adobe.io', scopes: [
  'openid',
  'AdobeID',
  'read_organizations',
  'additional_info.projectedProductContext',
  'session',
] };

export const ENVIRONMENTS: { [name: string]: Environment } = {
  dev: {
    ...common,
    clientId: process.env.EU_CLIENT_ID ?? '',
    clientSecret: process.env.EU_CLIENT_SECRET ?? '',
    orgId: process.env.EU_ORG_ID ?? '',
  },
  prod: {
    ...common,
    clientId: process.env.PROD_CLIENT_ID ?? '',
    clientSecret: process.env.PROD_CLIENT_SECRET ?? '',
    orgId: process.env.PROD_ORG_ID ?? '',
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'session',
      'user_management_sdk',
    ],
  },
};

export const defaultOrg = (): string => ENVIRONMENTS.prod.orgId;
