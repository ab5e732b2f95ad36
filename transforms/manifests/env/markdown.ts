import type { SourceFile } from '../../types';
import { findingIn, listNames } from '../lines';
import type { ConfigChange, ManifestResult, ManifestRule } from '../types';
import { RULE } from './describeEdits';
import { editEntries } from './editEntries';
import { SHEET_MARK } from '../ownSheet';
import { describeMentions } from './mentions';
import { readMarkdown } from './readMarkdown';

/** Brings what pages tell their readers to set in line with what migrated code reads; prose is left to people. */
export const markdown: ManifestRule = {
  meta: {
    id: RULE,
    summary:
      'Takes variables that nothing reads any more out of tables and code blocks, and puts in those that code needs.',
    fingerprints: [],
    docs: 'docs/env-variables.md',
  },
  matches: (path) =>
    /\.(?:md|markdown)$/i.test(path) && !/(?:^|\/)(?:CHANGELOG|HISTORY|CHANGES)\b/i.test(path),
  follows: 'code',
  apply: adapt,
};

function adapt(file: SourceFile, { env }: ConfigChange): ManifestResult {
  if (file.text.startsWith(SHEET_MARK)) return { edits: [], findings: [], defines: [] };
  const groups = env.some(({ name }) => file.text.includes(name)) ? readMarkdown(file.text) : [];
  const { edits, removed, added, offset } = editEntries(file.text, groups, env);
  const sentences = [
    ...(removed.length > 0 ? [`Removed ${listNames(removed)}.`] : []),
    ...(added.length > 0 ? [`Added ${listNames(added)}.`] : []),
  ];
  const message = sentences.join(' ') || 'Replaced metascopes by scopes.';
  return {
    edits: edits.map((edit) => ({ file: file.path, ...edit })),
    findings: [
      ...(edits.length > 0 ? [findingIn(file, offset, RULE, 'migrated', message)] : []),
      ...describeMentions(file, env, edits),
    ],
    defines: [...removed, ...added],
  };
}
