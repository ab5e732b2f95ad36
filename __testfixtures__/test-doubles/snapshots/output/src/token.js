async function getAccessToken({ clientId, clientSecret }) {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: 'openid,AdobeID,user_management_sdk' }).toString(),
  });
  if (!response.ok) throw new Error(`IMS answered ${response.status}`);
  const { access_token, expires_in } = await response.json();
  return { token: access_token, expiresAt: Date.now() + expires_in * 1000 };
}

module.exports = { getAccessToken };
