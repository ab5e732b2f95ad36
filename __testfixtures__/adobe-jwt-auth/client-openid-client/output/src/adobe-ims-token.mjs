import { allowInsecureRequests, clientCredentialsGrant, Configuration } from 'openid-client';

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
export default async function getAdobeToken(options) {
  const { clientId, clientSecret, scopes, ims = IMS } = options;
  const missing = Object.entries({ clientId, clientSecret, scopes })
    .filter(([, value]) => !value || value.length === 0)
    .map(([name]) => name);
  if (missing.length > 0)
    throw failure('missing_params', `Required parameter(s) ${missing.join(', ')} are missing`);
  const server = { issuer: ims, token_endpoint: `${ims}/ims/token/v3` };
  const config = new Configuration(server, clientId, clientSecret);
  if (ims.startsWith('http:')) allowInsecureRequests(config);
  const scope = Array.isArray(scopes) ? scopes.join(',') : scopes;
  const answer = await clientCredentialsGrant(config, { scope }).catch((error) => {
    throw explain(error);
  });
  const { access_token, token_type, expires_in } = answer;
  if (!access_token || !token_type || expires_in === undefined)
    throw failure('invalid_response_body', 'Unexpected answer while asking for a token.');
  return { access_token, token_type, expires_in };
}

function explain(error) {
  const { code = '', error: named, error_description: description, message } = error;
  if (named) return failure(named, description || message);
  if (/^OAUTH_(?:PARSE_ERROR|INVALID_RESPONSE|RESPONSE_IS)/.test(code))
    return failure('invalid_response_body', `Unexpected answer while asking for a token. ${message}`);
  return failure('request_failed', `Request failed while asking for a token. ${message}`);
}

function failure(code, message) {
  return Object.assign(new Error(message), { code });
}
