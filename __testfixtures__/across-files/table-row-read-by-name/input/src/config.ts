export interface Environment {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
  privateKey: string;
  metascopes: string[];
  baseUrl?: string;
}

const common = { baseUrl: 'https://platform.adobe.io', metascopes: ['ent_dataservices_sdk'] };

export const ENVIRONMENTS: { [name: string]: Environment } = {
  dev: {
    ...common,
    clientId: process.env.EU_CLIENT_ID ?? '',
    clientSecret: process.env.EU_CLIENT_SECRET ?? '',
    orgId: process.env.EU_ORG_ID ?? '',
    technicalAccountId: process.env.EU_TECH_ID ?? '',
    privateKey: process.env.EU_PRIVATE_KEY ?? '',
  },
  prod: {
    ...common,
    clientId: process.env.PROD_CLIENT_ID ?? '',
    clientSecret: process.env.PROD_CLIENT_SECRET ?? '',
    orgId: process.env.PROD_ORG_ID ?? '',
    technicalAccountId: process.env.PROD_TECH_ID ?? '',
    privateKey: process.env.PROD_PRIVATE_KEY ?? '',
    metascopes: ['ent_dataservices_sdk', 'ent_user_sdk'],
  },
};

export const defaultOrg = (): string => ENVIRONMENTS.prod.orgId;
