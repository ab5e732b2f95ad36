const { adobe } = require('../config');

const HEADER = /^-----BEGIN (RSA )?PRIVATE KEY-----/;

/**
 * The private key of the integration, as PEM.
 */
function loadPrivateKey() {
  const key = adobe.privateKey.trim();
  if (!HEADER.test(key)) {
    throw new Error('ADOBE_PRIVATE_KEY does not hold a PEM encoded private key');
  }
  return key;
}

module.exports = loadPrivateKey;
