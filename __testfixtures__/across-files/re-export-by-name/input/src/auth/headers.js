/** Headers that every call of the User Management API needs. */
export function apiHeaders(token) {
  return {
    Authorization: `Bearer ${token}`,
    'X-Api-Key': process.env.IMS_CLIENT_ID,
    Accept: 'application/json',
  };
}
