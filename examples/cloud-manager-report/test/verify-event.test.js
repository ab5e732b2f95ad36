const assert = require('node:assert');
const crypto = require('node:crypto');
const { test } = require('node:test');
const { isSignedByAdobe } = require('../src/verify-event');

const body = Buffer.from('{"event":"done"}');
const sign = (secret) => crypto.createHmac('sha256', secret).update(body).digest('base64');

test('accepts the signature of the client secret only', () => {
  assert.ok(isSignedByAdobe(body, sign('not-a-secret'), 'not-a-secret'));
  assert.ok(!isSignedByAdobe(body, sign('something else'), 'not-a-secret'));
  assert.ok(!isSignedByAdobe(body, undefined, 'not-a-secret'));
});
