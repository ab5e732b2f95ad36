const assert = require('node:assert');
const crypto = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { beforeEach, mock, test } = require('node:test');
const axios = require('axios');

const keyPath = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'report-')), 'test.key');
const { privateKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
fs.writeFileSync(keyPath, privateKey.export({ type: 'pkcs8', format: 'pem' }));
process.on('exit', () => fs.rmSync(path.dirname(keyPath), { recursive: true }));

beforeEach(() => {
  mock.restoreAll();
  delete require.cache[require.resolve('../src/adobe-token')];
  Object.assign(process.env, {
    ADOBE_CLIENT_ID: 'id',
    ADOBE_CLIENT_SECRET: 'not-a-secret',
    ADOBE_ORG_ID: 'ORG@AdobeOrg',
    ADOBE_TECHNICAL_ACCOUNT_ID: 'ACCOUNT@techacct.adobe.com',
    ADOBE_META_SCOPES: 'ent_cloudmgr_sdk',
    ADOBE_PRIVATE_KEY_PATH: keyPath,
  });
});

test('gets a token once and keeps it', async () => {
  const post = mock.method(axios, 'post', async () => ({
    data: { access_token: 'token', expires_in: 86399999 },
  }));
  const { getAccessToken } = require('../src/adobe-token');
  assert.strictEqual(await getAccessToken(), 'token');
  assert.strictEqual(await getAccessToken(), 'token');
  assert.strictEqual(post.mock.callCount(), 1);
  const [url] = post.mock.calls[0].arguments;
  assert.strictEqual(url, 'https://ims-na1.adobelogin.com/ims/exchange/jwt');
});

test('says which settings are missing', async () => {
  delete process.env.ADOBE_CLIENT_SECRET;
  const { getAccessToken } = require('../src/adobe-token');
  await assert.rejects(getAccessToken(), /Missing environment variables: ADOBE_CLIENT_SECRET/);
});
