// Requests that the proxy lets out, and those that it never logs
const ALLOWED = [
  'https://ims-na1.adobelogin.com/ims/exchange/jwt',
  'https://ims-na1.adobelogin.com/ims/token/v3',
  'https://platform.adobe.io/',
  'https://reactor.adobe.io/',
];

const SECRET = /\/ims\/(exchange\/(v1\/)?jwt|token\/v\d)\/?$/;

const isAllowed = (url) => ALLOWED.some((prefix) => url.startsWith(prefix));

const describe = (url) => (SECRET.test(new URL(url).pathname) ? new URL(url).origin : url);

module.exports = { isAllowed, describe };
