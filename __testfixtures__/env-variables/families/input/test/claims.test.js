const { makeClaims } = require('../src/claims');

test('the claims name the organization', () => {
  expect(makeClaims(process.env.TEST_ORG_ID, 'x').iss).toBe(process.env.TEST_ORG_ID);
});
