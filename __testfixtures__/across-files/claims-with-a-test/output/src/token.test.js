const nock = require('nock');
const { fetchToken } = require('./token');

const settings = {
  clientId: 'id',
  clientSecret: 'shh',
};

test('exchanges a JWT', async () => {
  nock('https://ims-na1.adobelogin.com')
    .post('/ims/exchange/jwt', /client_id=id&client_secret=shh&jwt_token=.+/)
    .reply(200, { access_token: 'abc', expires_in: 86399999 });
  await expect(fetchToken(settings)).resolves.toBe('abc');
});

test('passes errors on', async () => {
  nock('https://ims-na1.adobelogin.com').post('/ims/exchange/jwt').reply(400, { error: 'invalid_token' });
  await expect(fetchToken(settings)).rejects.toThrow('400');
});
