import { registerAs } from '@nestjs/config';

export default registerAs('adobe', () => ({
  clientId: process.env.ADOBE_CLIENT_ID ?? '',
  clientSecret: process.env.ADOBE_CLIENT_SECRET ?? '',
  scopes: process.env.ADOBE_SCOPES ?? '',
}));
