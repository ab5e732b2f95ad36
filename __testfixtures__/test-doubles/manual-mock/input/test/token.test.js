const fs = require('fs');
const auth = require('@adobe/jwt-auth');
const { getToken } = require('../src/token');

describe('getToken', () => {
  beforeEach(() => {
    process.env.PRIVATE_KEY_PATH = 'private.key';
    process.env.CLIENT_ID = 'client';
    jest.spyOn(fs, 'readFileSync').mockReturnValue('pem');
  });
  afterEach(() => jest.restoreAllMocks());

  it('returns the token of the package', async () => {
    expect(await getToken()).toEqual({ token: 'mocked-token', ttl: 86399999 });
    expect(auth).toHaveBeenCalledWith(expect.objectContaining({ clientId: 'client', metaScopes: ['ent_cloudmgr_sdk'] }));
  });
});
