const { requestToken } = require('../lib/token');

test('gives the token of the answer', async () => {
  const options = {
    clientId: 'id',
    clientSecret: 'secret',
    scopes: ['ent_made_up_sdk'],
  };
  const send = async () => ({ json: async () => ({ access_token: 'abc' }) });
  expect(await requestToken(options, send)).toBe('abc');
});
