import { TYPES } from './renderTokenModule';
import type { TokenClient } from './types';

/** What sends a form: the lines of a function `post(url, form)` that promises `{ ok, text }`. */
interface HttpClient extends Pick<TokenClient, 'name' | 'from'> {
  readonly post: readonly string[];
}

const REQUEST_LINES = [
  '  const form = new URLSearchParams({',
  "    grant_type: 'client_credentials',",
  '    client_id: clientId,',
  '    client_secret: clientSecret,',
  "    scope: Array.isArray(scopes) ? scopes.join(',') : scopes,",
  '  });',
  '  const { ok, text } = await post(`${ims}/ims/token/v3`, form).catch((error) => {',
  "    throw failure('request_failed', `Request failed while asking for a token. ${error.message}`);",
  '  });',
  '  const answer = parse(text);',
  '  if (ok && answer.access_token) return answer;',
  '  throw failure(',
  "    answer.error || 'invalid_response_body',",
  "    answer.error_description || 'Unexpected answer while asking for a token.',",
  '  );',
];

const PARSE_LINES = [
  `function parse(text‹: string›)‹: ${TYPES.answer} & { error?: string; error_description?: string }› {`,
  '  try {',
  '    return JSON.parse(text);',
  '  } catch {',
  "    throw failure('invalid_response_body', 'The answer to the request for a token is not JSON.');",
  '  }',
  '}',
];

function overHttp({ post, ...client }: HttpClient): TokenClient {
  return { ...client, request: REQUEST_LINES, helpers: [...post, '', ...PARSE_LINES] };
}

const HEAD =
  'async function post(url‹: string›, form‹: URLSearchParams›)‹: Promise<{ ok: boolean; text: string }>› {';
const TYPE = "'Content-Type': 'application/x-www-form-urlencoded'";

const FETCH_LINES = [
  HEAD,
  "  const response = await fetch(url, { method: 'POST', body: form });",
  '  return { ok: response.ok, text: await response.text() };',
  '}',
];

/** What every Node since 18 has. */
export const GLOBAL_FETCH: TokenClient = overHttp({ name: 'fetch', post: FETCH_LINES });

/** What every Node has. */
export const NODE_HTTPS: TokenClient = overHttp({
  name: 'https',
  from: { source: 'https', imported: 'https' },
  post: [
    'function post(url‹: string›, form‹: URLSearchParams›)‹: Promise<{ ok: boolean; text: string }>› {',
    '  return new Promise((resolve, reject) => {',
    `    const options = { method: 'POST', headers: { ${TYPE} } };`,
    '    const request = https.request(url, options, (response) => {',
    "      let text = '';",
    "      response.setEncoding('utf8');",
    "      response.on('data', (chunk) => {",
    '        text += chunk;',
    '      });',
    "      response.on('end', () => resolve({ ok: response.statusCode === 200, text }));",
    '    });',
    "    request.on('error', reject);",
    '    request.end(form.toString());',
    '  });',
    '}',
  ],
});

/** A client that a package may depend on already, and the major versions that can be loaded by `require`. */
interface KnownClient {
  readonly client: TokenClient;
  readonly lastRequirable?: number;
}

/**
 * In the order in which they are preferred. Sources: the README of each package; node-fetch 3 and got 12 are ES modules
 * only.
 */
export const KNOWN_CLIENTS: readonly KnownClient[] = [
  {
    client: overHttp({
      name: 'node-fetch',
      from: { source: 'node-fetch', imported: 'fetch' },
      post: FETCH_LINES,
    }),
    lastRequirable: 2,
  },
  {
    client: overHttp({
      name: 'cross-fetch',
      from: { source: 'cross-fetch', imported: 'fetch' },
      post: FETCH_LINES,
    }),
  },
  {
    client: overHttp({
      name: 'axios',
      from: { source: 'axios', imported: 'axios' },
      post: [
        HEAD,
        '  const { status, data } = await axios.post(url, form.toString(), {',
        `    headers: { ${TYPE} },`,
        "    responseType: 'text',",
        '    transformResponse: (text) => text,',
        '    validateStatus: () => true,',
        '  });',
        '  return { ok: status === 200, text: data };',
        '}',
      ],
    }),
  },
  {
    client: overHttp({
      name: 'got',
      from: { source: 'got', imported: 'got' },
      post: [
        HEAD,
        '  const { statusCode, body } = await got.post(url, {',
        `    headers: { ${TYPE} },`,
        '    body: form.toString(),',
        '    throwHttpErrors: false,',
        '  });',
        '  return { ok: statusCode === 200, text: body };',
        '}',
      ],
    }),
    lastRequirable: 11,
  },
  {
    client: overHttp({
      name: 'superagent',
      from: { source: 'superagent', imported: 'superagent' },
      post: [
        HEAD,
        "  const { status, text } = await superagent.post(url).type('form').send(form.toString()).ok(() => true);",
        '  return { ok: status === 200, text };',
        '}',
      ],
    }),
  },
];
