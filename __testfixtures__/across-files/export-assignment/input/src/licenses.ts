import request = require('request');
import settings = require('./settings');
import { getToken } from './token';

/** Counts users by product profile. */
export async function countUsers(profile: string): Promise<number> {
  const token = await getToken();
  const url = `https://usermanagement.adobe.io/v2/usermanagement/users/${settings.orgId}/0/${profile}`;
  const headers = { Authorization: `Bearer ${token}`, 'X-Api-Key': settings.clientId };
  return new Promise((resolve, reject) => {
    request.get(url, { headers, json: true }, (error, _response, body) =>
      error ? reject(error) : resolve(body.users.length),
    );
  });
}
