import jwt from 'jsonwebtoken';

const { GITHUB_APP_ID, PRIVATE_KEY } = process.env;

function appToken() {
  const now = Math.floor(Date.now() / 1000);
  return jwt.sign({ iat: now - 60, exp: now + 600, iss: GITHUB_APP_ID }, PRIVATE_KEY.replace(/\\n/g, '\n'), {
    algorithm: 'RS256',
  });
}

export async function installationToken(id) {
  const response = await fetch(`https://api.github.com/app/installations/${id}/access_tokens`, {
    method: 'POST',
    headers: { Accept: 'application/vnd.github+json', Authorization: `Bearer ${appToken()}` },
  });
  const { token, expires_at } = await response.json();
  return { token, expiresAt: new Date(expires_at) };
}
