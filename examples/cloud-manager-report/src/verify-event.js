const crypto = require('crypto');

/** Whether Adobe sent this event: it signs the body with the client secret. */
function isSignedByAdobe(body, signature, clientSecret) {
  const expected = crypto.createHmac('sha256', clientSecret).update(body).digest();
  const given = Buffer.from(signature || '', 'base64');
  return given.length === expected.length && crypto.timingSafeEqual(given, expected);
}

module.exports = { isSignedByAdobe };
