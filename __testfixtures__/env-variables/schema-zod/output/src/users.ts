import { getToken } from './auth';
import { env } from './env';

export async function headers(): Promise<Record<string, string>> {
  const account = process.env.ADOBE_TECHNICAL_ACCOUNT_ID ?? '';
  return { authorization: `Bearer ${await getToken()}`, 'x-gw-ims-org-id': env.ADOBE_ORG_ID, 'x-account': account };
}
