const { requestToken } = require('./token');

// Ask for a new token a little before IMS forgets the old one.
const MARGIN = 60 * 1000;

let current;

async function getToken() {
  if (!current || current.expiresAt - MARGIN < Date.now()) {
    const { token, expires_in } = await requestToken();
    current = { token, expiresAt: Date.now() + expires_in };
  }
  return current.token;
}

/** When the current token ends, in milliseconds since 1970; 0 without a token. */
const expiresAt = () => (current ? current.expiresAt : 0);

module.exports = { getToken, expiresAt };
