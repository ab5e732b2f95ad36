const nock = require('nock');
const querystring = require('querystring');
const { getAccessToken } = require('../src/token');

const ims = () => nock('https://ims-na1.adobelogin.com', { reqheaders: { 'content-type': /form-urlencoded/ } });

describe('token', () => {
  beforeAll(() => {
    process.env.CLIENT_ID = 'client';
    process.env.CLIENT_SECRET = 'secret';
  });
  afterEach(() => nock.cleanAll());

  it('function', async () => {
    ims()
      .post('/ims/token/v3', (body) => body.client_id === 'client' && body.client_secret === 'secret' && body.grant_type === 'client_credentials')
      .reply(200, { access_token: 'abc', expires_in: 86399 });
    expect((await getAccessToken()).token).toBe('abc');
  });

  it('destructured', async () => {
    ims()
      .post('/ims/token/v3', ({ client_id, grant_type }) => client_id === 'client' && Boolean(grant_type))
      .reply(200, { access_token: 'abc', expires_in: 86399 });
    expect((await getAccessToken()).token).toBe('abc');
  });

  it('regex', async () => {
    ims().post('/ims/token/v3', /^grant_type=client_credentials&client_id=client&client_secret=secret&scope=[^&]+$/).reply(200, { access_token: 'abc', expires_in: 86399 });
    expect((await getAccessToken()).token).toBe('abc');
  });

  it('text', async () => {
    ims().post('/ims/token/v3', 'grant_type=client_credentials&client_id=client&client_secret=secret&scope=openid%2CAdobeID%2Cread_organizations%2Cadditional_info.projectedProductContext%2Cadditional_info.job_function').reply(200, { access_token: 'abc', expires_in: 86399 });
    expect((await getAccessToken()).token).toBe('abc');
  });

  it('reply function', async () => {
    ims()
      .post('/ims/token/v3')
      .reply((uri, body) => {
        const form = querystring.parse(body);
        if (form.grant_type !== 'client_credentials') return [400, { error: 'invalid_token' }];
        return [200, { access_token: 'abc', token_type: 'bearer', expires_in: 86399 }];
      });
    expect((await getAccessToken()).validUntil).toBeGreaterThan(Date.now() + 80000000);
  });

  it('intercept', async () => {
    let sent;
    nock('https://ims-na1.adobelogin.com')
      .intercept('/ims/token/v3', 'POST', (body) => {
        sent = body;
        return true;
      })
      .reply(200, JSON.stringify({ access_token: 'abc', expires_in: 86399 }));
    await getAccessToken();
    expect(sent).toHaveProperty('grant_type');
    expect(sent).toHaveProperty('grant_type', 'client_credentials');
    expect(Object.keys(sent)).toEqual(['grant_type', 'client_id', 'client_secret', 'scope']);
    expect(sent).toMatchObject({ grant_type: 'client_credentials', scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function' });
  });
});
