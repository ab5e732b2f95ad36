const nock = require('nock');
const jwt = require('jsonwebtoken');
const { getToken } = require('../src/token');

jest.mock('jsonwebtoken');
const actual = jest.requireActual('jsonwebtoken');

const credentials = {
  clientId: 'client',
  clientSecret: 'secret',
  orgId: 'org@AdobeOrg',
  technicalAccountId: 'tech@techacct.adobe.com',
  privateKey: 'key',
};

describe('getToken', () => {
  beforeEach(() => {
    jwt.decode.mockImplementation(actual.decode);
    jwt.sign.mockReturnValue('signed');
  });

  afterEach(() => nock.cleanAll());

  it('exchanges a JWT for a token', async () => {
    const scope = nock('https://ims-na1.adobelogin.com')
      .post('/ims/exchange/jwt', { client_id: 'client', client_secret: 'secret', jwt_token: 'signed' })
      .reply(200, { token_type: 'bearer', access_token: 'abc', expires_in: 86399998 });

    const { token, expiresAt } = await getToken(credentials);

    expect(token).toBe('abc');
    expect(expiresAt - Date.now()).toBeGreaterThan(86390000);
    expect(scope.isDone()).toBe(true);
  });

  it('fails when IMS refuses', async () => {
    nock('https://ims-na1.adobelogin.com')
      .post('/ims/exchange/jwt', (body) => body.jwt_token === 'signed')
      .reply(400, { error: 'invalid_token', error_description: 'no' });

    await expect(getToken(credentials)).rejects.toThrow();
  });

  it('signs with the private key', async () => {
    nock('https://ims-na1.adobelogin.com').post(/exchange\/jwt/).reply(200, { access_token: 'abc', expires_in: 1000 });
    await getToken(credentials);
    expect(jwt.sign).toHaveBeenCalledWith(expect.objectContaining({ iss: 'org@AdobeOrg' }), 'key', { algorithm: 'RS256' });
  });
});
