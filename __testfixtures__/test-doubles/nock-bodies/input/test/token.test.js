const nock = require('nock');
const fs = require('fs');
const jwt = require('jsonwebtoken');
const querystring = require('querystring');
const { getAccessToken } = require('../src/token');

const ims = () => nock('https://ims-na1.adobelogin.com', { reqheaders: { 'content-type': /form-urlencoded/ } });

describe('token', () => {
  beforeAll(() => {
    process.env.CLIENT_ID = 'client';
    process.env.CLIENT_SECRET = 'secret';
    jest.spyOn(fs, 'readFileSync').mockImplementation(() => 'pem');
    jest.spyOn(jwt, 'sign').mockImplementation(() => 'a.b.c');
  });
  afterEach(() => nock.cleanAll());

  it('function', async () => {
    ims()
      .post('/ims/exchange/jwt', (body) => body.client_id === 'client' && body.client_secret === 'secret' && body.jwt_token === 'a.b.c')
      .reply(200, { access_token: 'abc', expires_in: 86399999 });
    expect((await getAccessToken()).token).toBe('abc');
  });

  it('destructured', async () => {
    ims()
      .post('/ims/exchange/jwt', ({ client_id, jwt_token }) => client_id === 'client' && Boolean(jwt_token))
      .reply(200, { access_token: 'abc', expires_in: 86399999 });
    expect((await getAccessToken()).token).toBe('abc');
  });

  it('regex', async () => {
    ims().post('/ims/exchange/jwt', /^client_id=client&client_secret=secret&jwt_token=[\w.-]+$/).reply(200, { access_token: 'abc', expires_in: 86399999 });
    expect((await getAccessToken()).token).toBe('abc');
  });

  it('text', async () => {
    ims().post('/ims/exchange/jwt', 'client_id=client&client_secret=secret&jwt_token=a.b.c').reply(200, { access_token: 'abc', expires_in: 86399999 });
    expect((await getAccessToken()).token).toBe('abc');
  });

  it('reply function', async () => {
    ims()
      .post('/ims/exchange/jwt')
      .reply((uri, body) => {
        const form = querystring.parse(body);
        if (form.jwt_token !== 'a.b.c') return [400, { error: 'invalid_token' }];
        return [200, { access_token: 'abc', token_type: 'bearer', expires_in: 24 * 60 * 60 * 1000 - 1 }];
      });
    expect((await getAccessToken()).validUntil).toBeGreaterThan(Date.now() + 80000000);
  });

  it('intercept', async () => {
    let sent;
    nock('https://ims-na1.adobelogin.com')
      .intercept('/ims/exchange/jwt', 'POST', (body) => {
        sent = body;
        return true;
      })
      .reply(200, JSON.stringify({ access_token: 'abc', expires_in: 86399999 }));
    await getAccessToken();
    expect(sent).toHaveProperty('jwt_token');
    expect(sent).toHaveProperty('jwt_token', 'a.b.c');
    expect(Object.keys(sent)).toEqual(['client_id', 'client_secret', 'jwt_token']);
    expect(sent).toMatchObject({ jwt_token: expect.stringMatching(/^a/) });
  });
});
