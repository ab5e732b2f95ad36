const { getAccessToken } = require('../src/token');

const config = { clientId: 'id', clientSecret: 's3cret' };

test('request', async () => {
  global.fetch = jest.fn().mockResolvedValue({ ok: true, json: () => Promise.resolve({ access_token: 'abc', expires_in: 86399 }) });
  await getAccessToken(config);
  expect(global.fetch.mock.calls[0]).toMatchSnapshot();
  expect(global.fetch.mock.calls[0][1].body).toMatchInlineSnapshot(`"grant_type=client_credentials&client_id=id&client_secret=s3cret&scope=openid%2CAdobeID%2Cuser_management_sdk"`);
});
