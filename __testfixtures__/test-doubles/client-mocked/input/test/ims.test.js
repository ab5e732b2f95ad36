const axios = require('axios');
const { accessToken } = require('../src/ims');

jest.mock('axios');
jest.mock('jsonwebtoken', () => ({ sign: jest.fn(() => 'signed.jwt') }));

test('posts the credentials', async () => {
  axios.post.mockResolvedValue({ data: { access_token: 'token', token_type: 'bearer', expires_in: 86399000 } });

  const token = await accessToken({ clientId: 'id', clientSecret: 'secret', orgId: 'org', techAccount: 'tech', key: 'pem' });

  expect(token).toBe('token');
  const [url, form] = axios.post.mock.calls[0];
  expect(url).toBe('https://ims-na1.adobelogin.com/ims/exchange/jwt/');
  expect(form.get('client_id')).toBe('id');
  expect(form.get('jwt_token')).toBe('signed.jwt');
});
