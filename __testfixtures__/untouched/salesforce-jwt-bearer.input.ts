import axios from 'axios';
import { readFileSync } from 'fs';
import jwt from 'jsonwebtoken';

const LOGIN_URL = process.env.SF_LOGIN_URL ?? 'https://login.salesforce.com';

export interface SalesforceSession {
  access_token: string;
  instance_url: string;
}

export async function login(username: string): Promise<SalesforceSession> {
  const privateKey = readFileSync(process.env.SF_PRIVATE_KEY_PATH ?? 'private.key', 'utf8');
  const assertion = jwt.sign({}, privateKey, {
    algorithm: 'RS256',
    issuer: process.env.SF_CLIENT_ID,
    subject: username,
    audience: LOGIN_URL,
    expiresIn: '3m',
  });
  const { data } = await axios.post<SalesforceSession>(
    `${LOGIN_URL}/services/oauth2/token`,
    new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }),
  );
  return data;
}
