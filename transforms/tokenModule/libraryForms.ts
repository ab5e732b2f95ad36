import { TYPES } from './renderTokenModule';
import type { TokenClient } from './types';

/** How the generated module is written with a library; the name of the package stands beside it. */
export interface LibraryForm extends Pick<TokenClient, 'request' | 'helpers'> {
  readonly imported: string;
}

const SCOPE = "  const scope = Array.isArray(scopes) ? scopes.join(',') : scopes;";

const CATCH = ['.catch((error‹: LibraryError›) => {', '    throw explain(error);', '  });'] as const;

/** Gives what callers always got, and nothing that only the library knows. */
const GIVE_TOKEN = [
  '  if (!access_token || !token_type || expires_in === undefined)',
  "    throw failure('invalid_response_body', 'Unexpected answer while asking for a token.');",
  '  return { access_token, token_type, expires_in };',
];

const FAILED = "return failure('request_failed', `Request failed while asking for a token. ${message}`);";
const UNEXPECTED =
  "return failure('invalid_response_body', `Unexpected answer while asking for a token. ${message}`);";

function when(condition: string, line: string): string[] {
  return [`  if (${condition})`, `    ${line}`];
}

/** What a library throws becomes an error with the `code` that callers know. */
function explain(type: readonly string[], lines: readonly string[]): string[] {
  return [
    ...['interface LibraryError {', ...type, '}', ''].map((line) => `‹${line}›`),
    'function explain(error‹: LibraryError›)‹: Error & { code: string }› {',
    ...lines,
    '}',
  ];
}

/** Credentials in the body, commas between scopes: lib/config.js and lib/client/request-options.js of 5.1.0. */
export const SIMPLE_OAUTH2_5: LibraryForm = {
  imported: '{ ClientCredentials }',
  request: [
    '  const client = new ClientCredentials({',
    '    client: { id: clientId, secret: clientSecret },',
    "    auth: { tokenHost: ims, tokenPath: '/ims/token/v3' },",
    "    options: { authorizationMethod: 'body', scopeSeparator: ',' },",
    '  });',
    `  const { token } = await client.getToken({ scope: scopes })${CATCH[0]}`,
    ...CATCH.slice(1),
    `  const { access_token, token_type, expires_in } = token‹ as Partial<${TYPES.answer}>›;`,
    ...GIVE_TOKEN,
  ],
  helpers: explain(
    [
      '  message: string;',
      '  data?: {',
      '    res?: unknown;',
      '    payload?: { error?: string; error_description?: string };',
      '    message?: string;',
      '  };',
    ],
    [
      '  const { res, payload, message = error.message } = error.data || {};',
      ...when('!res', FAILED),
      '  const { error: code, error_description: description } = payload || {};',
      '  if (code) return failure(code, description || message);',
      `  ${UNEXPECTED}`,
    ],
  ),
};

/** No discovery, credentials in the body: build/index.js of 6.9.0. */
export const OPENID_CLIENT_6: LibraryForm = {
  imported: '{ allowInsecureRequests, clientCredentialsGrant, Configuration }',
  request: [
    '  const server = { issuer: ims, token_endpoint: `${ims}/ims/token/v3` };',
    '  const config = new Configuration(server, clientId, clientSecret);',
    "  if (ims.startsWith('http:')) allowInsecureRequests(config);",
    SCOPE,
    `  const answer = await clientCredentialsGrant(config, { scope })${CATCH[0]}`,
    ...CATCH.slice(1),
    '  const { access_token, token_type, expires_in } = answer;',
    ...GIVE_TOKEN,
  ],
  helpers: explain(
    ['  message: string;', '  code?: string;', '  error?: string;', '  error_description?: string;'],
    [
      "  const { code = '', error: named, error_description: description, message } = error;",
      '  if (named) return failure(named, description || message);',
      ...when('/^OAUTH_(?:PARSE_ERROR|INVALID_RESPONSE|RESPONSE_IS)/.test(code)', UNEXPECTED),
      `  ${FAILED}`,
    ],
  ),
};

/** The same; it gives up after 3.5 seconds unless told otherwise: lib/client.js and lib/helpers/request.js of 5.7.1. */
export const OPENID_CLIENT_5: LibraryForm = {
  imported: '{ custom, Issuer }',
  request: [
    '  const { Client } = new Issuer({ issuer: ims, token_endpoint: `${ims}/ims/token/v3` });',
    '  const client = new Client({',
    '    client_id: clientId,',
    '    client_secret: clientSecret,',
    "    token_endpoint_auth_method: 'client_secret_post',",
    '  });',
    '  // Its own limit of 3.5 seconds is short for a token.',
    '  client[custom.http_options] = () => ({ timeout: 30000 });',
    SCOPE,
    `  const answer = await client.grant({ grant_type: 'client_credentials', scope })${CATCH[0]}`,
    ...CATCH.slice(1),
    '  const { access_token, token_type, expires_in } = answer;',
    ...GIVE_TOKEN,
  ],
  helpers: explain(
    ['  message: string;', '  response?: unknown;', '  error?: string;', '  error_description?: string;'],
    [
      "  const { response, error: named = '', error_description: description, message } = error;",
      '  if (/^\\w+$/.test(named)) return failure(named, description || message);',
      ...when('response', UNEXPECTED),
      `  ${FAILED}`,
    ],
  ),
};

/** It takes the name of an environment, no host, and throws the answer as a text: bin/auth.js of 1.0.1. */
export const AUTH_TOKEN_1: LibraryForm = {
  imported: '{ auth }',
  request: [
    '  const environment = environmentOf(ims);',
    SCOPE,
    `  const answer = await auth({ clientId, clientSecret, scope, environment })${CATCH[0]}`,
    ...CATCH.slice(1),
    `  return answer‹ as ${TYPES.answer}›;`,
  ],
  helpers: [
    '/** The library knows two IMS, by name. */',
    'function environmentOf(ims‹: string›)‹: string› {',
    "  if (ims === IMS) return 'prod';",
    "  if (ims === 'https://ims-na1-stg1.adobelogin.com') return 'stage';",
    "  throw failure('request_failed', `@adobe/auth-token knows no way to ${ims}.`);",
    '}',
    '',
    ...explain(
      ['  name: string;', '  message: string;'],
      [
        '  const { name, message } = error;',
        ...when("name === 'SyntaxError'", UNEXPECTED),
        "  const answer = message.startsWith('{') ? JSON.parse(message) : undefined;",
        ...when('!answer', FAILED),
        '  if (answer.error) return failure(answer.error, answer.error_description || message);',
        `  ${UNEXPECTED}`,
      ],
    ),
  ],
};
