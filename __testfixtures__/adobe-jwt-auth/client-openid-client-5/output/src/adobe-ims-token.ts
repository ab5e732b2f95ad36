import { custom, Issuer } from "openid-client";

const IMS = "https://ims-na1.adobelogin.com";

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
    throw failure("missing_params", `Required parameter(s) ${missing.join(", ")} are missing`);
  const { Client } = new Issuer({ issuer: ims, token_endpoint: `${ims}/ims/token/v3` });
  const client = new Client({
    client_id: clientId,
    client_secret: clientSecret,
    token_endpoint_auth_method: "client_secret_post",
  });
  // Its own limit of 3.5 seconds is short for a token.
  client[custom.http_options] = () => ({ timeout: 30000 });
  const scope = Array.isArray(scopes) ? scopes.join(",") : scopes;
  const answer = await client.grant({ grant_type: "client_credentials", scope }).catch((error: LibraryError) => {
    throw explain(error);
  });
  const { access_token, token_type, expires_in } = answer;
  if (!access_token || !token_type || expires_in === undefined)
    throw failure("invalid_response_body", "Unexpected answer while asking for a token.");
  return { access_token, token_type, expires_in };
}

interface LibraryError {
  message: string;
  response?: unknown;
  error?: string;
  error_description?: string;
}

function explain(error: LibraryError): Error & { code: string } {
  const { response, error: named = "", error_description: description, message } = error;
  if (/^\w+$/.test(named)) return failure(named, description || message);
  if (response)
    return failure("invalid_response_body", `Unexpected answer while asking for a token. ${message}`);
  return failure("request_failed", `Request failed while asking for a token. ${message}`);
}

function failure(code: string, message: string): Error & { code: string } {
  return Object.assign(new Error(message), { code });
}
