import { showError } from './toast';

// Our own server adds the secret, see server/routes/ims.js
export async function signIn(clientId, jwtToken) {
  const response = await fetch('/ims/exchange/jwt', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ client_id: clientId, jwt_token: jwtToken }),
  });
  if (!response.ok) {
    showError('Could not sign in');
    return null;
  }
  const { access_token } = await response.json();
  window.sessionStorage.setItem('token', access_token);
  return access_token;
}
