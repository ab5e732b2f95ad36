const jwt = require('jsonwebtoken');
const { createJwt } = require('../src/jwt');

const config = { clientId: 'id', orgId: 'ORG@AdobeOrg', technicalAccountId: 'x@techacct.adobe.com' };

describe('createJwt', () => {
  it('signs the claims', () => {
    const token = createJwt(config);
    expect(jwt.decode(token).iss).toBe('ORG@AdobeOrg');
  });

  it('asks for cloud manager', () => {
    expect(jwt.decode(createJwt(config))['https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk']).toBe(true);
  });
});
