import { context, getToken } from '@adobe/aio-lib-ims';

interface ImsCredential {
  client_id: string;
  client_secrets: string[];
  technical_account_id: string;
  technical_account_email: string;
  ims_org_id: string;
  scopes: string[];
}

const credential: ImsCredential = {
  client_id: process.env.CLIENT_ID!,
  client_secrets: [process.env.CLIENT_SECRET!],
  technical_account_id: process.env.TECHNICAL_ACCOUNT_ID!,
  technical_account_email: process.env.TECHNICAL_ACCOUNT_EMAIL!,
  ims_org_id: process.env.ORG_ID!,
  scopes: ['openid', 'AdobeID', 'user_management_sdk'],
};

export async function token(): Promise<string> {
  await context.set('users', credential);
  return getToken('users');
}
