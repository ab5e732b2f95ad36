import { ClientCredentials } from 'simple-oauth2';

const IMS = 'https://ims-na1.adobelogin.com';

export interface AdobeTokenOptions {
  clientId: string;
  clientSecret: string;
  /** A list, or a text with commas in between. */
  scopes: string | string[];
  /** Another IMS than that of production. */
  ims?: string;
}

export interface AdobeToken {
  token_type: string;
  access_token: string;
  /** Seconds. */
  expires_in: number;
}

/**
 * Asks Adobe IMS for a token of an OAuth Server-to-Server credential.
 *
 * @returns the answer; `expires_in` counts seconds
 * @throws {Error} with a `code`: missing_params, request_failed, invalid_response_body, or the error that IMS names
 */
export default async function getAdobeToken(options: AdobeTokenOptions): Promise<AdobeToken> {
  const { clientId, clientSecret, scopes, ims = IMS } = options;
  const missing = Object.entries({ clientId, clientSecret, scopes })
    .filter(([, value]) => !value || value.length === 0)
    .map(([name]) => name);
  if (missing.length > 0)
    throw failure('missing_params', `Required parameter(s) ${missing.join(', ')} are missing`);
  const client = new ClientCredentials({
    client: { id: clientId, secret: clientSecret },
    auth: { tokenHost: ims, tokenPath: '/ims/token/v3' },
    options: { authorizationMethod: 'body', scopeSeparator: ',' },
  });
  const { token } = await client.getToken({ scope: scopes }).catch((error: LibraryError) => {
    throw explain(error);
  });
  const { access_token, token_type, expires_in } = token as Partial<AdobeToken>;
  if (!access_token || !token_type || expires_in === undefined)
    throw failure('invalid_response_body', 'Unexpected answer while asking for a token.');
  return { access_token, token_type, expires_in };
}

interface LibraryError {
  message: string;
  data?: {
    res?: unknown;
    payload?: { error?: string; error_description?: string };
    message?: string;
  };
}

function explain(error: LibraryError): Error & { code: string } {
  const { res, payload, message = error.message } = error.data || {};
  if (!res)
    return failure('request_failed', `Request failed while asking for a token. ${message}`);
  const { error: code, error_description: description } = payload || {};
  if (code) return failure(code, description || message);
  return failure('invalid_response_body', `Unexpected answer while asking for a token. ${message}`);
}

function failure(code: string, message: string): Error & { code: string } {
  return Object.assign(new Error(message), { code });
}
