const { load } = require('../src/config');

const full = { IMS_CLIENT_ID: 'id', IMS_CLIENT_SECRET: 's', IMS_ORG_ID: 'o', IMS_TECH_ACCT: 't', IMS_PRIVATE_KEY: 'k', IMS_SCOPES: 'openid,AdobeID,user_management_sdk' };

describe('load', () => {
  const env = process.env;
  afterEach(() => {
    process.env = env;
  });

  it('reads everything', () => {
    process.env = { ...full };
    expect(load()).toEqual({ clientId: 'id', clientSecret: 's', orgId: 'o', techAcct: 't', privateKey: 'k', scopes: ['openid', 'AdobeID', 'user_management_sdk'] });
  });

  it('wants a client id', () => {
    process.env = { ...full, IMS_CLIENT_ID: '' };
    expect(() => load()).toThrow('IMS_CLIENT_ID is missing');
  });

  it('wants a key', () => {
    process.env = { ...full, IMS_PRIVATE_KEY: '' };
    expect(() => load()).toThrow('IMS_PRIVATE_KEY is missing');
  });
});
