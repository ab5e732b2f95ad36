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

async function post(url: string, form: URLSearchParams): Promise<{ ok: boolean; text: string }> {
  const response = await fetch(url, { method: 'POST', body: form });
  return { ok: response.ok, text: await response.text() };
}

function parse(text: string): AdobeToken & { error?: string; error_description?: string } {
  try {
    return JSON.parse(text);
  } catch {
    throw failure('invalid_response_body', 'The answer to the request for a token is not JSON.');
  }
}

function failure(code: string, message: string): Error & { code: string } {
  return Object.assign(new Error(message), { code });
}
