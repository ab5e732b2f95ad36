const fs = require('fs');

const DEFAULTS = { ADOBE_CLIENT_ID: 'id', ADOBE_META_SCOPES: 'ent_user_sdk', ADOBE_PRIVATE_KEY_PATH: 'key' };
const original = process.env;

beforeEach(() => {
  process.env = { ...original, ...DEFAULTS };
});

afterEach(() => {
  delete process.env.ADOBE_CLIENT_ID;
  delete process.env.ADOBE_META_SCOPES;
  delete process.env.ADOBE_PRIVATE_KEY_PATH;
  process.env = original;
});

test('needs no scopes of its own', () => {
  vi.stubEnv('ADOBE_CLIENT_ID', 'another');
});

test('fails without a key', () => {
  delete process.env.ADOBE_PRIVATE_KEY_PATH;
  expect(() => require('../src/token').getToken()).toThrow();
});

test('takes the key from a file', () => {
  const fixtures = 'fixtures/';
  process.env.ADOBE_PRIVATE_KEY_PATH = fs.readFileSync(fixtures + 'test.key', 'utf8');
});
