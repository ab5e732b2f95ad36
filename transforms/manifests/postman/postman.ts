import { propertyNamed, readJson } from '../json/readJson';
import { findingIn } from '../lines';
import type { ManifestResult, ManifestRule } from '../types';
import type { SourceFile } from '../../types';
import { adaptCollection } from './collection';
import { adaptEnvironment } from './environment';
import { RULE } from './rule';

const NOTHING: ManifestResult = { edits: [], findings: [], defines: [] };

/** What a collection says of its own format. */
const COLLECTION_SCHEMA = /\bschema\.(?:get)?postman\.com\/(?:json\/)?collection\//;

/** How Postman calls the files that it exports. */
const EXPORTED = /\.postman_(?:collection|environment|globals)\.json$/;

/** Requests that exchange a JWT, in collections of Postman, and the templates of their environments. */
export const postman: ManifestRule = {
  meta: {
    id: RULE,
    summary:
      'Requests in Postman collections that exchange a JWT become token requests; templates of environments follow.',
    fingerprints: ['ims/exchange', 'exchange/jwt', 'exchange/v1/jwt', '"META_SCOPE'],
    docs: 'docs/postman.md',
  },
  matches: (path) => path.endsWith('.json'),
  follows: 'fingerprint',
  apply: (file) => {
    const root = readJson(file.text);
    if (!root) return EXPORTED.test(file.path) ? unreadable(file) : NOTHING;
    const schema = propertyNamed(propertyNamed(root, 'info')?.value, 'schema')?.value.value;
    const outcome = COLLECTION_SCHEMA.test(String(schema))
      ? adaptCollection(file, root)
      : adaptEnvironment(file, root);
    if (!outcome) return NOTHING;
    return {
      edits: outcome.edits.map((edit) => ({ file: file.path, ...edit })),
      findings: outcome.findings,
      defines: [],
    };
  },
};

function unreadable(file: SourceFile): ManifestResult {
  const message = 'This file of Postman does not parse and was not changed. Export it anew.';
  return { ...NOTHING, findings: [findingIn(file, 0, RULE, 'manual', message)] };
}
