const axios = require('axios');
const fs = require('fs');
const jwt = require('jsonwebtoken');
const { getAccessToken } = require('../src/token');

describe('getAccessToken', () => {
  let post;
  let sign;
  let read;

  beforeEach(() => {
    Object.assign(process.env, {
      CLIENT_ID: 'client',
      CLIENT_SECRET: 'secret',
      ORG_ID: 'org',
      TECH_ACCOUNT_ID: 'tech',
      PRIVATE_KEY_PATH: '/secrets/private.key',
    });
    read = jest.spyOn(fs, 'readFileSync').mockReturnValue('pem');
    sign = jest.spyOn(jwt, 'sign').mockReturnValue('signed');
    post = jest.spyOn(axios, 'post').mockResolvedValue({ status: 200, data: { access_token: 'abc', expires_in: 86399999 } });
  });

  afterEach(() => {
    read.mockRestore();
    sign.mockRestore();
    post.mockRestore();
  });

  it('posts to IMS', async () => {
    await expect(getAccessToken()).resolves.toMatchObject({ token: 'abc' });
    expect(read).toHaveBeenCalledWith('/secrets/private.key', 'utf8');
    expect(sign).toHaveBeenCalledTimes(1);
    expect(sign.mock.calls[0][0]).toMatchObject({ iss: 'org', sub: 'tech' });
    expect(post).toHaveBeenCalledWith(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      'client_id=client&client_secret=secret&jwt_token=signed',
      { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    );
  });

  it('sends each field once', async () => {
    await getAccessToken();
    const sent = new URLSearchParams(post.mock.calls[0][1]);
    expect([...sent.keys()]).toEqual(['client_id', 'client_secret', 'jwt_token']);
    expect(sent.get('jwt_token')).toBe('signed');
    expect(sent.has('private_key')).toBe(false);
  });

  it('signs with RS256', async () => {
    await getAccessToken();
    expect(sign).toHaveBeenCalledWith(expect.any(Object), 'pem', { algorithm: 'RS256' });
  });
});
