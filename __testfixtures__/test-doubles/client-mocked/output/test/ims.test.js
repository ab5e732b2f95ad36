const axios = require('axios');
const { accessToken } = require('../src/ims');

jest.mock('axios');

test('posts the credentials', async () => {
  axios.post.mockResolvedValue({ data: { access_token: 'token', token_type: 'bearer', expires_in: 86399 } });

  const token = await accessToken({ clientId: 'id', clientSecret: 'secret' });

  expect(token).toBe('token');
  const [url, form] = axios.post.mock.calls[0];
  expect(url).toBe('https://ims-na1.adobelogin.com/ims/token/v3');
  expect(form.get('client_id')).toBe('id');
  expect(form.get('grant_type')).toBe('client_credentials');
});
