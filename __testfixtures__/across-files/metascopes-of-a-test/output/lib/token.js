async function requestToken({ clientId, clientSecret, scopes }, send = fetch) {
  const response = await send('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: scopes.join(','),
    }),
  });
  return (await response.json()).access_token;
}

module.exports = { requestToken };
