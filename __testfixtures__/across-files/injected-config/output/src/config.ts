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
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'additional_info.roles',
      'adobeio_api',
      'read_client_secret',
      'manage_client_secrets',
      'event_receiver',
      'event_receiver_api',
    ],
  };
}
