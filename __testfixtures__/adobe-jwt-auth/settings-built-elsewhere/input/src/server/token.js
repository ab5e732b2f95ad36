import jwtAuth from '@adobe/jwt-auth';
import { buildAuthConfig } from '../lib/config.js';

export const getToken = async () => (await jwtAuth(buildAuthConfig(process.env))).access_token;
