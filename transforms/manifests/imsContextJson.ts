import { isMap } from 'yaml';
import type { YAMLMap } from 'yaml';
import { isMetascope, scopesFor } from '../ims/metascopes';
import type { Edit, Finding, SourceFile } from '../types';
import { CLOUD_MANAGER, fieldsOf } from './aio/rewriteContext';
import { findingIn } from './lines';
import type { ManifestResult, ManifestRule } from './types';
import {
  endOf,
  itemsOf,
  pairIn,
  pairsOf,
  readYaml,
  startOf,
  textOfScalar,
  type NamedPair,
} from './yaml/readYaml';
import { endOfPair, removePair } from './yaml/removePair';

const RULE = 'aio-command';

const NOTHING: ManifestResult = { edits: [], findings: [], defines: [] };

/** Files that show the form of a context; others hold a secret. */
const TEMPLATE = /(?:^|[./_-])(?:example|sample|template|dist|tmpl|default)s?(?=[./_-]|$)/i;

/** The fields by which a context for the Cloud Manager plugin of the aio CLI is known. */
const FIELDS = ['client_id', 'client_secret', 'technical_account_id', 'ims_org_id', 'meta_scopes'];

/** The JSON that `aio config:set ims.contexts.aio-cli-plugin-cloudmanager FILE --file --json` reads. */
export const imsContextJson: ManifestRule = {
  meta: {
    id: RULE,
    summary: 'Gives the context file of aio-cli-plugin-cloudmanager the fields of the OAuth credential.',
    fingerprints: ['ent_cloudmgr_sdk'],
    docs: 'docs/aio-command.md',
  },
  matches: (path) => path.endsWith('.json') && !/(?:^|\/)package(?:-lock)?\.json$/.test(path),
  follows: 'fingerprint',
  apply: (file) => {
    if (!file.text.includes('ent_cloudmgr_sdk')) return NOTHING;
    const map = readYaml(file.text).documents[0]?.contents;
    if (!isMap(map) || !FIELDS.every((field) => pairIn(map, field))) return NOTHING;
    const metascopes = itemsOf(pairIn(map, 'meta_scopes')?.value).flatMap((item) => textOfScalar(item) ?? []);
    const scopes = scopesFor(metascopes);
    const say = (status: Finding['status'], message: string): Finding =>
      findingIn(file, startOf(pairIn(map, 'meta_scopes')?.key), RULE, status, message);
    if (!metascopes.every(isMetascope) || !scopes || !TEMPLATE.test(file.path)) {
      const message = `A context of the aio CLI for the JWT credential. For the OAuth one it needs ${fieldsOf(CLOUD_MANAGER)}. This file is not edited, because it may hold a secret.`;
      return { ...NOTHING, findings: [say('manual', message)] };
    }
    return {
      edits: rewriteFields(file, map as YAMLMap, scopes),
      findings: [
        say(
          'migrated',
          `Has the fields of the OAuth credential, which ${CLOUD_MANAGER} takes from version 4.2.0 on.`,
        ),
        say('manual', 'Check these scopes against those of the credential in the Developer Console.'),
      ],
      defines: [],
    };
  },
};

function rewriteFields(file: SourceFile, map: YAMLMap, scopes: readonly string[]): Edit[] {
  const { text, path } = file;
  const [first, second] = pairsOf(map);
  const gap = first && second ? text.slice(endOfPair(first), startOf(second.key)) : ', ';
  const edits: Edit[] = [];
  const replace = (node: unknown, by: string): void => {
    edits.push({ file: path, start: startOf(node), end: endOf(node), text: by });
  };
  const addAfter = (pair: NamedPair, more: string): void => {
    edits.push({ file: path, start: endOfPair(pair), end: endOfPair(pair), text: gap + more });
  };
  for (const pair of pairsOf(map)) {
    const { key, value } = pair;
    if (key.value === 'client_secret') {
      replace(key, '"client_secrets"');
      replace(value, `[${text.slice(startOf(value), endOf(value))}]`);
    } else if (key.value === 'meta_scopes') {
      replace(key, '"scopes"');
      replace(value, listLike(text, value, scopes));
      if (!pairIn(map, 'oauth_enabled')) addAfter(pair, '"oauth_enabled": true');
    } else if (key.value === 'technical_account_id' && !pairIn(map, 'technical_account_email')) {
      addAfter(
        pair,
        '"technical_account_email": "Technical account email of the OAuth Server-to-Server credential"',
      );
    } else if (key.value === 'private_key') {
      const range = removePair(text, map, pair);
      if (range) edits.push({ file: path, ...range, text: '' });
    }
  }
  return edits;
}

/** A list laid out as the one that it takes the place of. */
function listLike(text: string, list: unknown, items: readonly string[]): string {
  const [first] = itemsOf(list);
  const before = first === undefined ? '' : text.slice(startOf(list) + 1, startOf(first));
  const after = first === undefined ? '' : text.slice(endOf(itemsOf(list).at(-1)), endOf(list) - 1);
  const between = before.includes('\n') ? `,${before}` : ', ';
  return `[${before}${items.map((item) => JSON.stringify(item)).join(between)}${after}]`;
}
