import type { Finding, TransformMeta } from '../types';
import type { ManifestRule } from './types';

const meta: TransformMeta = {
  id: 'pdfservices-credentials',
  summary: 'Credentials files of the PDF Services SDK: what only the JWT needs is reported.',
  fingerprints: ['service_account_credentials'],
  docs: 'docs/pdfservices-credentials.md',
};

/** What the file calls the settings of the JWT. Source: src/auth/service-account-credentials-builder.js of the SDK, 2.3.0 to 3.4.2. */
const GROUP = 'service_account_credentials';

/**
 * `pdfservices-api-credentials.json`, under whatever name: it holds secrets and the console hands it out, so that it is
 * never rewritten.
 */
export const pdfServicesCredentials: ManifestRule = {
  meta,
  matches: (path) => path.endsWith('.json'),
  follows: 'fingerprint',
  apply({ path, text }) {
    const settings = groupIn(text);
    if (!settings) return { edits: [], findings: [], defines: [] };
    return { edits: [], findings: [describe(path, text, settings)], defines: [] };
  },
};

/** The names of the settings that only the JWT needs; undefined for a file of another kind. */
function groupIn(text: string): string[] | undefined {
  const content = parse(text);
  const group: unknown = isObject(content) && 'client_credentials' in content ? content[GROUP] : undefined;
  return isObject(group) ? Object.keys(group) : undefined;
}

function describe(file: string, text: string, names: readonly string[]): Finding {
  const before = text.slice(0, text.indexOf(`"${GROUP}"`));
  const list = names.length > 0 ? ` (${names.join(', ')})` : '';
  const key = names.includes('private_key_file')
    ? ' Delete the key file that it names, and revoke its certificate.'
    : '';
  return {
    rule: meta.id,
    file,
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
    status: 'manual',
    message: `Only the JWT needs \`${GROUP}\`${list}: take it out once the code does without; \`client_credentials\` stays.${key} This file holds secrets, so it is not edited.`,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
