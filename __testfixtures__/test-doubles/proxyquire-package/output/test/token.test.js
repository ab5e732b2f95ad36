const { expect } = require('chai');
const proxyquire = require('proxyquire').noCallThru();
const sinon = require('sinon');

describe('token', () => {
  let auth;
  let token;

  beforeEach(() => {
    process.env.CLIENT_ID = 'client';
    auth = sinon.stub().resolves({ access_token: 'abc', expires_in: 86399 });
    token = proxyquire('../src/token', {
      './adobe-ims-token': auth,
    });
  });

  it('calls the package', async () => {
    const result = await token.getToken();
    expect(result).to.deep.equal({ token: 'abc', ttl: 86399000 });
    sinon.assert.calledWithMatch(auth, { clientId: 'client', scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'read_pc.dma_aem_ams',
    ] });
    expect(auth.firstCall.args[0].scopes).to.deep.equal([
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'read_pc.dma_aem_ams',
    ]);
  });
});
