const form = document.querySelector('#login');

const toBase64Url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

async function makeJwt({ key, orgId, accountId, clientId }) {
  const text = (part) => toBase64Url(new TextEncoder().encode(JSON.stringify(part)));
  const unsigned = `${text({ alg: 'RS256' })}.${text({
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: orgId,
    sub: accountId,
    aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  })}`;
  const pem = atob(key.replace(/-----[^-]+-----|\s/g, ''));
  const privateKey = await window.crypto.subtle.importKey(
    'pkcs8',
    Uint8Array.from(pem, (character) => character.charCodeAt(0)),
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const signature = await window.crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, new TextEncoder().encode(unsigned));
  return `${unsigned}.${toBase64Url(signature)}`;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const input = Object.fromEntries(new FormData(form));
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: input.clientId,
      client_secret: input.clientSecret,
      jwt_token: await makeJwt(input),
    }),
  });
  document.querySelector('#token').textContent = (await response.json()).access_token;
});
