import fetch from 'node-fetch';
import { apiHeaders } from './auth/index.js';
import getToken from './ims/token.js';

const UMAPI = 'https://usermanagement.adobe.io/v2/usermanagement';

export async function listUsers(page = 0) {
  const token = await getToken();
  const url = `${UMAPI}/users/${process.env.IMS_ORG_ID}/${page}`;
  const response = await fetch(url, { headers: apiHeaders(token) });
  const { users, lastPage } = await response.json();
  return lastPage ? users : [...users, ...(await listUsers(page + 1))];
}
