import authenticate from '../adobe-ims-token.js';
import { buildAuthConfig } from '../lib/config.js';

export async function token() {
  const response = await authenticate(buildAuthConfig(process.env));
  return response.access_token;
}
