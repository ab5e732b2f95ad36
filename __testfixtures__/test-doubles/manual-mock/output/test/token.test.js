const auth = require('../src/adobe-ims-token');
const { getToken } = require('../src/token');

describe('getToken', () => {
  beforeEach(() => {
    process.env.CLIENT_ID = 'client';
  });
  afterEach(() => jest.restoreAllMocks());

  it('returns the token of the package', async () => {
    expect(await getToken()).toEqual({ token: 'mocked-token', ttl: 86399999 });
    expect(auth).toHaveBeenCalledWith(expect.objectContaining({ clientId: 'client', scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'read_pc.dma_aem_ams',
    ] }));
  });
});
