jest.mock('config', () => ({ get: () => 'org', has: () => true }));

const { health } = require('../src/health');

test('says that all is well', () => {
  expect(health()).toEqual({ ok: true, org: 'org', port: true });
});
