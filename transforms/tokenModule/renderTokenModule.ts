import type { ModuleStyle, TokenClient } from './types';

/** The name of the function that the generated module exports. */
export const FUNCTION = 'getAdobeToken';

/** The types that the generated module exports in TypeScript. */
export const TYPES = { options: 'AdobeTokenOptions', answer: 'AdobeToken' } as const;

const TYPE_LINES = [
  `export interface ${TYPES.options} {`,
  '  clientId: string;',
  '  clientSecret: string;',
  '  /** A list, or a text with commas in between. */',
  '  scopes: string | string[];',
  '  /** Another IMS than that of production. */',
  '  ims?: string;',
  '}',
  '',
  `export interface ${TYPES.answer} {`,
  '  token_type: string;',
  '  access_token: string;',
  '  /** Seconds. */',
  '  expires_in: number;',
  '}',
  '',
];

const DOC_LINES = ['/**', ' * Asks Adobe IMS for a token of an OAuth Server-to-Server credential.', ' *'];

const DOC_TYPES = [
  ' * @param {object} options',
  ' * @param {string} options.clientId',
  ' * @param {string} options.clientSecret',
  ' * @param {string | string[]} options.scopes a list, or a text with commas in between',
  ' * @param {string} [options.ims] another IMS than that of production',
  ' * @returns {Promise<{ access_token: string, expires_in: number }>} the answer; expires_in counts seconds',
];

const DOC_END = [
  ' * @throws {Error} with a `code`: missing_params, request_failed, invalid_response_body, or the error that IMS names',
  ' */',
];

const CHECK_LINES = [
  '  const { clientId, clientSecret, scopes, ims = IMS } = options;',
  '  const missing = Object.entries({ clientId, clientSecret, scopes })',
  '    .filter(([, value]) => !value || value.length === 0)',
  '    .map(([name]) => name);',
  '  if (missing.length > 0)',
  "    throw failure('missing_params', `Required parameter(s) ${missing.join(', ')} are missing`);",
];

const FAILURE_LINES = [
  'function failure(code‹: string›, message‹: string›)‹: Error & { code: string }› {',
  '  return Object.assign(new Error(message), { code });',
  '}',
];

/** Writes a module whose one function asks IMS for a token, in the style of the modules around it. */
export function renderTokenModule(client: TokenClient, style: ModuleStyle): string {
  const isTyped = style.language === 'ts';
  const isEsm = style.system === 'esm';
  const head = `${isEsm ? 'export default ' : ''}async function ${FUNCTION}(options‹: ${TYPES.options}›)‹: Promise<${TYPES.answer}>› {`;
  const lines = [
    ...importLines(client, isEsm),
    "const IMS = 'https://ims-na1.adobelogin.com';",
    '',
    ...(isTyped ? TYPE_LINES : []),
    ...DOC_LINES,
    ...(isTyped ? [' * @returns the answer; `expires_in` counts seconds'] : DOC_TYPES),
    ...DOC_END,
    head,
    ...CHECK_LINES,
    ...client.request,
    '}',
    '',
    ...client.helpers,
    '',
    ...FAILURE_LINES,
    ...(isEsm ? [] : ['', `module.exports = ${FUNCTION};`]),
  ];
  return lines
    .filter((line) => isTyped || !/^‹[^›]*›$/.test(line))
    .map((line) => restyle(line, style) + style.lineBreak)
    .join('');
}

function importLines({ from }: TokenClient, isEsm: boolean): string[] {
  if (!from) return [];
  const { source, imported } = from;
  // What Node itself exports has no default where a compiler is told to take modules as they are.
  const taken = source === 'https' ? `* as ${imported}` : imported;
  return [isEsm ? `import ${taken} from '${source}';` : `const ${imported} = require('${source}');`, ''];
}

function restyle(line: string, { language, quote, semicolons, indent }: ModuleStyle): string {
  const typed = line.replace(/‹([^›]*)›/g, language === 'ts' ? '$1' : '');
  const isDoc = /^\s*(?:\/\*\*| \*)/.test(typed);
  const depth = /^(?: {2})*/.exec(typed)?.[0].length ?? 0;
  const text = typed.slice(depth);
  const quoted = isDoc ? text : text.replaceAll("'", quote);
  return indent.repeat(depth / 2) + (semicolons ? quoted : quoted.replace(/;$/, ''));
}
