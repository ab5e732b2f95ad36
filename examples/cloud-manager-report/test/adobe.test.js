const assert = require('node:assert');
const { test } = require('node:test');
const { getAccessToken } = require('../src/adobe-token');

const skip = !process.env.ADOBE_CLIENT_ID && 'no credentials are set';

test('Adobe gives a token', { skip }, async () => {
  assert.match(await getAccessToken(), /^[\w-]+\.[\w-]+\.[\w-]+$/);
});
