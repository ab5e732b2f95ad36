import authenticate from '@adobe/jwt-auth';
import { buildAuthConfig } from '../lib/config.js';

export async function token() {
  const response = await authenticate(buildAuthConfig(process.env));
  return response.access_token;
}
