const IMS = 'https://ims-na1.adobelogin.com';

/**
 * Asks Adobe IMS for a token of an OAuth Server-to-Server credential.
 *
 * @param {object} options
 * @param {string} options.clientId
 * @param {string} options.clientSecret
 * @param {string | string[]} options.scopes a list, or a text with commas in between
 * @param {string} [options.ims] another IMS than that of production
 * @returns {Promise<{ access_token: string, expires_in: number }>} the answer; expires_in counts seconds
 * @throws {Error} with a `code`: missing_params, request_failed, invalid_response_body, or the error that IMS names
 */
async function getAdobeToken(options) {
  const { clientId, clientSecret, scopes, ims = IMS } = options;
  const missing = Object.entries({ clientId, clientSecret, scopes })
    .filter(([, value]) => !value || value.length === 0)
    .map(([name]) => name);
  if (missing.length > 0)
    throw failure('missing_params', `Required parameter(s) ${missing.join(', ')} are missing`);
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: Array.isArray(scopes) ? scopes.join(',') : scopes,
  });
  const { ok, text } = await post(`${ims}/ims/token/v3`, form).catch((error) => {
    throw failure('request_failed', `Request failed while asking for a token. ${error.message}`);
  });
  const answer = parse(text);
  if (ok && answer.access_token) return answer;
  throw failure(
    answer.error || 'invalid_response_body',
    answer.error_description || 'Unexpected answer while asking for a token.',
  );
}

async function post(url, form) {
  const response = await fetch(url, { method: 'POST', body: form });
  return { ok: response.ok, text: await response.text() };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw failure('invalid_response_body', 'The answer to the request for a token is not JSON.');
  }
}

function failure(code, message) {
  return Object.assign(new Error(message), { code });
}

module.exports = getAdobeToken;
