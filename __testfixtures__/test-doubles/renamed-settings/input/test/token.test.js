const nock = require('nock');
const jwt = require('../src/jwt');

jest.mock('../src/jwt', () => ({ createJwt: jest.fn(() => 'signed') }));

const { token } = require('../src/token');

beforeEach(() => {
  process.env.IMS_CLIENT_ID = 'id';
  process.env.IMS_CLIENT_SECRET = 'secret';
  process.env.IMS_PRIVATE_KEY = 'key';
  process.env.IMS_META_SCOPES = 'ent_user_sdk';
});

test('token', async () => {
  nock('https://ims-na1.adobelogin.com').post('/ims/exchange/jwt', /client_id=id&client_secret=secret&jwt_token=signed/).reply(200, { access_token: 'abc', expires_in: 1000 });
  expect(await token()).toBe('abc');
  expect(jwt.createJwt).toHaveBeenCalledWith(expect.objectContaining({ privateKey: 'key' }));
});
