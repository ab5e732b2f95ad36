const nock = require('nock');

const { token } = require('../src/token');

beforeEach(() => {
  process.env.IMS_CLIENT_ID = 'id';
  process.env.IMS_CLIENT_SECRET = 'secret';
  process.env.IMS_PRIVATE_KEY = 'key';
  process.env.IMS_SCOPES = 'openid,AdobeID,user_management_sdk';
});

test('token', async () => {
  nock('https://ims-na1.adobelogin.com').post('/ims/token/v3', /client_id=id&client_secret=secret&scope=[^&]+/).reply(200, { access_token: 'abc', expires_in: 1 });
  expect(await token()).toBe('abc');
});
