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
  const { auth } = await import('@adobe/auth-token');
  const environment = environmentOf(ims);
  const scope = Array.isArray(scopes) ? scopes.join(',') : scopes;
  const answer = await auth({ clientId, clientSecret, scope, environment }).catch((error) => {
    throw explain(error);
  });
  return answer;
}

/** The library knows two IMS, by name. */
function environmentOf(ims) {
  if (ims === IMS) return 'prod';
  if (ims === 'https://ims-na1-stg1.adobelogin.com') return 'stage';
  throw failure('request_failed', `@adobe/auth-token knows no way to ${ims}.`);
}

function explain(error) {
  const { name, message } = error;
  if (name === 'SyntaxError')
    return failure('invalid_response_body', `Unexpected answer while asking for a token. ${message}`);
  const answer = message.startsWith('{') ? JSON.parse(message) : undefined;
  if (!answer)
    return failure('request_failed', `Request failed while asking for a token. ${message}`);
  if (answer.error) return failure(answer.error, answer.error_description || message);
  return failure('invalid_response_body', `Unexpected answer while asking for a token. ${message}`);
}

function failure(code, message) {
  return Object.assign(new Error(message), { code });
}

module.exports = getAdobeToken;
