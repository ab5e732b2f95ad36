import { schema } from 'settings-schema';

export const settings = schema({
  clientId: 'CLIENT_ID',
  clientSecret: 'CLIENT_SECRET',
  privateKey: 'PRIVATE_KEY',
}).parse(process.env);
