import jwtAuth from '../adobe-ims-token.js';
import { buildAuthConfig } from '../lib/config.js';

export const getToken = async () => (await jwtAuth(buildAuthConfig(process.env))).access_token;
