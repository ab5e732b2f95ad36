const nock = require('nock');
const { getToken } = require('../src/token');

const credentials = {
  clientId: 'client',
  clientSecret: 'secret',
};

describe('getToken', () => {
  afterEach(() => nock.cleanAll());

  it('exchanges a JWT for a token', async () => {
    const scope = nock('https://ims-na1.adobelogin.com')
      .post('/ims/token/v3', { grant_type: 'client_credentials', client_id: 'client', client_secret: 'secret', scope: 'openid,AdobeID,user_management_sdk' })
      .reply(200, { token_type: 'bearer', access_token: 'abc', expires_in: 86399 });

    const { token, expiresAt } = await getToken(credentials);

    expect(token).toBe('abc');
    expect(expiresAt - Date.now()).toBeGreaterThan(86390000);
    expect(scope.isDone()).toBe(true);
  });

  it('fails when IMS refuses', async () => {
    nock('https://ims-na1.adobelogin.com')
      .post('/ims/token/v3', (body) => body.grant_type === 'client_credentials')
      .reply(400, { error: 'invalid_token', error_description: 'no' });

    await expect(getToken(credentials)).rejects.toThrow();
  });
});
