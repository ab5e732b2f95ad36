const ENDPOINT = 'https://ims-na1.adobelogin.com/ims/exchange/jwt';

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  chrome.storage.local.get(['clientId', 'clientSecret', 'jwt'], ({ clientId, clientSecret, jwt }) => {
    const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, jwt_token: jwt });
    fetch(ENDPOINT, { method: 'POST', body })
      .then((response) => response.json())
      .then(({ access_token }) => reply(access_token));
  });
  return true;
});
