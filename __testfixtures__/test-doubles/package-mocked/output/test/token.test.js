jest.mock('../src/adobe-ims-token');
const auth = require('../src/adobe-ims-token');
const { getToken } = require('../src/token');

describe('getToken', () => {
  it('gives the token', async () => {
    auth.mockResolvedValue({ access_token: 'abc', token_type: 'bearer', expires_in: 86399 });
    await expect(getToken({ clientId: 'c', clientSecret: 's' })).resolves.toBe('abc');
    expect(auth).toHaveBeenCalledWith({
      clientId: 'c',
      clientSecret: 's',
      scopes: ['openid', 'AdobeID', 'user_management_sdk'],
    });
  });
});
