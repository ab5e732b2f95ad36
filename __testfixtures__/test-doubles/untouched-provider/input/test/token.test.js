const nock = require('nock');
const { token } = require('../src/token');

test('asks the provider', async () => {
  nock('https://login.example.com').post('/oauth/exchange/jwt', /jwt_token=/).reply(200, { access_token: 'x', expires_in: 3600000 });
  expect((await token('key')).access_token).toBe('x');
});
