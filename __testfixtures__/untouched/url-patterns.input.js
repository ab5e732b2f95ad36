/** Paths that the recorder must never write to disk: their answers are secrets. */
const SECRET_PATHS = [/\/ims\/exchange\/(v1\/)?jwt\/?$/, /\/oauth2\/token$/];

const isSecret = (url) => SECRET_PATHS.some((pattern) => pattern.test(new URL(url).pathname));

/** What a recording looks like when it is about a token. */
const sample = { request: { method: 'POST', url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt' }, response: '<left out>' };

module.exports = { isSecret, sample };
