const { generateKeyPairSync } = require('crypto');
const { requestToken } = require('../lib/token');

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

test('gives the token of the answer', async () => {
  const options = {
    clientId: 'id',
    clientSecret: 'secret',
    orgId: 'org',
    accountId: 'account',
    key: privateKey,
    metaScopes: ['ent_made_up_sdk'],
  };
  const send = async () => ({ json: async () => ({ access_token: 'abc' }) });
  expect(await requestToken(options, send)).toBe('abc');
});
