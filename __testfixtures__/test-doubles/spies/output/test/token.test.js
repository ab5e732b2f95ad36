const axios = require('axios');
const { getAccessToken } = require('../src/token');

describe('getAccessToken', () => {
  let post;

  beforeEach(() => {
    Object.assign(process.env, {
      CLIENT_ID: 'client',
      CLIENT_SECRET: 'secret',
    });
    post = jest.spyOn(axios, 'post').mockResolvedValue({ status: 200, data: { access_token: 'abc', expires_in: 86399 } });
  });

  afterEach(() => {
    post.mockRestore();
  });

  it('posts to IMS', async () => {
    await expect(getAccessToken()).resolves.toMatchObject({ token: 'abc' });
    expect(post).toHaveBeenCalledWith(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      'grant_type=client_credentials&client_id=client&client_secret=secret&scope=openid%2CAdobeID%2Cread_organizations%2Cadditional_info.projectedProductContext%2Cadditional_info.job_function',
      { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    );
  });

  it('sends each field once', async () => {
    await getAccessToken();
    const sent = new URLSearchParams(post.mock.calls[0][1]);
    expect([...sent.keys()]).toEqual(['grant_type', 'client_id', 'client_secret', 'scope']);
    expect(sent.get('grant_type')).toBe('client_credentials');
    expect(sent.has('private_key')).toBe(false);
  });
});
