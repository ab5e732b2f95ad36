export namespace Ims {
  export const HOST = 'https://ims-na1.adobelogin.com';

  export interface Options {
    clientId: string;
    clientSecret: string;
    orgId: string;
    technicalAccountId: string;
    privateKey: string;
  }

  export interface Answer {
    access_token: string;
    token_type: string;
    expires_in: number;
  }

  export function fromEnv(): Options {
    return {
      clientId: process.env.TARGET_CLIENT_ID ?? '',
      clientSecret: process.env.TARGET_CLIENT_SECRET ?? '',
      orgId: process.env.TARGET_ORG ?? '',
      technicalAccountId: process.env.TARGET_ACCOUNT ?? '',
      privateKey: process.env.TARGET_PRIVATE_KEY ?? '',
    };
  }
}
