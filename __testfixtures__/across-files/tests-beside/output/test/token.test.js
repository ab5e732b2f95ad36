const axios = require('axios');
const { getToken } = require('../src/token');

jest.mock('axios');

test('gets a token', async () => {
  axios.post.mockResolvedValue({ data: { access_token: 'abc', expires_in: 86399999 } });
  expect(await getToken()).toBe('abc');
  const [url, params] = axios.post.mock.calls[0];
  expect(url).toBe('https://ims-na1.adobelogin.com/ims/exchange/jwt');
  expect(params.get('jwt_token')).toBe('signed');
});

test('signs with the settings of the service', async () => {
  axios.post.mockResolvedValue({ data: { access_token: 'abc' } });
  await getToken();
});
