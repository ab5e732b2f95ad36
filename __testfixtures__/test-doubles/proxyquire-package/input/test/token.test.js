const { expect } = require('chai');
const proxyquire = require('proxyquire').noCallThru();
const sinon = require('sinon');

describe('token', () => {
  let auth;
  let token;

  beforeEach(() => {
    process.env.CLIENT_ID = 'client';
    process.env.PRIVATE_KEY_PATH = 'private.key';
    auth = sinon.stub().resolves({ access_token: 'abc', expires_in: 86399999 });
    token = proxyquire('../src/token', {
      '@adobe/jwt-auth': auth,
      fs: { readFileSync: () => 'pem' },
    });
  });

  it('calls the package', async () => {
    const result = await token.getToken();
    expect(result).to.deep.equal({ token: 'abc', ttl: 86399999 });
    sinon.assert.calledWithMatch(auth, { clientId: 'client', privateKey: 'pem', metaScopes: ['ent_cloudmgr_sdk'] });
    expect(auth.firstCall.args[0].metaScopes).to.deep.equal(['ent_cloudmgr_sdk']);
  });

  it('passes the key', async () => {
    await token.getToken();
    expect(auth.firstCall.args[0].privateKey).to.equal('pem');
  });
});
