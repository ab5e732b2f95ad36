import fs from 'fs';
import path from 'path';
import { ImsConfig } from './types';

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`Missing environment variable ${name}`);
  }
  return value;
}

export function loadConfig(): ImsConfig {
  return {
    clientId: required('IMS_CLIENT_ID'),
    clientSecret: required('IMS_CLIENT_SECRET'),
    orgId: required('IMS_ORG_ID'),
    technicalAccountId: required('IMS_TECHNICAL_ACCOUNT_ID'),
    privateKey: fs.readFileSync(path.resolve('secrets', 'private.key'), 'utf8'),
    metaScopes: ['ent_adobeio_sdk', 'event_receiver_api'],
  };
}
