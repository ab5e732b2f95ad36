const axios = require('axios');
const { getToken } = require('../src/token');

jest.mock('axios');

test('gets a token', async () => {
  axios.post.mockResolvedValue({ data: { access_token: 'abc', expires_in: 86399 } });
  expect(await getToken()).toBe('abc');
  const [url, params] = axios.post.mock.calls[0];
  expect(url).toBe('https://ims-na1.adobelogin.com/ims/token/v3');
  expect(params.get('grant_type')).toBe('client_credentials');
});
