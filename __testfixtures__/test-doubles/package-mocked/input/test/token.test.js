jest.mock('@adobe/jwt-auth');
const auth = require('@adobe/jwt-auth');
const { getToken } = require('../src/token');

describe('getToken', () => {
  it('gives the token', async () => {
    auth.mockResolvedValue({ access_token: 'abc', token_type: 'bearer', expires_in: 86399999 });
    await expect(getToken({ clientId: 'c', clientSecret: 's', technicalAccountId: 't', orgId: 'o', privateKey: 'k' })).resolves.toBe('abc');
    expect(auth).toHaveBeenCalledWith({
      clientId: 'c',
      clientSecret: 's',
      technicalAccountId: 't',
      orgId: 'o',
      privateKey: 'k',
      metaScopes: ['ent_user_sdk'],
    });
  });
});
