export interface ImsSettings {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
  privateKey: string;
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): ImsSettings {
  return {
    clientId: env.IMS_CLIENT_ID ?? '',
    clientSecret: env.IMS_CLIENT_SECRET ?? '',
    orgId: env.IMS_ORG_ID ?? '',
    technicalAccountId: env.IMS_TECHNICAL_ACCOUNT_ID ?? '',
    privateKey: (env.IMS_PRIVATE_KEY ?? '').replace(/\\n/g, '\n'),
  };
}
