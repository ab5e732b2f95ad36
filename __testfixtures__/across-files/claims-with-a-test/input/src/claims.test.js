const { buildClaims } = require('./claims');

describe('buildClaims', () => {
  it('expires in five minutes', () => {
    expect(buildClaims({ orgId: 'o', technicalAccountId: 't', clientId: 'c' }, 0).exp).toBe(300);
  });

  it('is meant for IMS', () => {
    expect(buildClaims({ clientId: 'c' }).aud).toBe('https://ims-na1.adobelogin.com/c/c');
  });
});
