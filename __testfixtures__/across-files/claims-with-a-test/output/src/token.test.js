const nock = require('nock');
const { fetchToken } = require('./token');

const settings = {
  clientId: 'id',
  clientSecret: 'shh',
};

test('exchanges a JWT', async () => {
  nock('https://ims-na1.adobelogin.com')
    .post('/ims/token/v3', /client_id=id&client_secret=shh&scope=.+/)
    .reply(200, { access_token: 'abc', expires_in: 86399 });
  await expect(fetchToken(settings)).resolves.toBe('abc');
});

test('passes errors on', async () => {
  nock('https://ims-na1.adobelogin.com').post('/ims/token/v3').reply(400, { error: 'invalid_token' });
  await expect(fetchToken(settings)).rejects.toThrow('400');
});
