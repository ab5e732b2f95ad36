import { readFileSync } from 'node:fs';
import { context, getToken } from '@adobe/aio-lib-ims';

interface ImsCredential {
  client_id: string;
  client_secret: string;
  technical_account_id: string;
  ims_org_id: string;
  meta_scopes: string[];
  private_key: string;
}

const credential: ImsCredential = {
  client_id: process.env.CLIENT_ID!,
  client_secret: process.env.CLIENT_SECRET!,
  technical_account_id: process.env.TECHNICAL_ACCOUNT_ID!,
  ims_org_id: process.env.ORG_ID!,
  meta_scopes: ['ent_user_sdk'],
  private_key: readFileSync('private.key', 'utf8'),
};

export async function token(): Promise<string> {
  await context.set('users', credential);
  return getToken('users');
}
