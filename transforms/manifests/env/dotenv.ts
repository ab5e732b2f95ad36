import type { EnvChange, Finding, SourceFile } from '../../types';
import { findingIn, listNames } from '../lines';
import type { ConfigChange, ManifestResult, ManifestRule } from '../types';
import { describeEdits, RULE } from './describeEdits';
import { editEntries } from './editEntries';
import { isEnvFile, isEnvTemplate } from './envFiles';
import { readDotenv } from './readDotenv';
import type { Entry } from './types';

/** Brings dotenv files in line with what migrated code reads: templates in place; real values are for their owner to move. */
export const dotenv: ManifestRule = {
  meta: {
    id: RULE,
    summary:
      'Takes variables that nothing reads any more out of dotenv templates, and puts in those that code needs.',
    fingerprints: [],
    docs: 'docs/env-variables.md',
  },
  matches: isEnvFile,
  follows: 'code',
  apply: (file, change) => (isEnvTemplate(file.path) ? rewrite(file, change) : report(file, change)),
};

function rewrite(file: SourceFile, { env }: ConfigChange): ManifestResult {
  const entries = readDotenv(file.text);
  const result = editEntries(file.text, [{ entries }], env);
  return {
    edits: result.edits.map((edit) => ({ file: file.path, ...edit })),
    findings: describeEdits(file, result),
    defines: [...definedOf(entries, env), ...result.added],
  };
}

/** Names what a file with real values lacks and has too much; adds the names that it lacks if the user wants that. */
function report(file: SourceFile, { env, mayEditEnvFiles }: ConfigChange): ManifestResult {
  const entries = readDotenv(file.text);
  const defines = definedOf(entries, env);
  const isNamed = (name: string | undefined): boolean => entries.some((entry) => entry.name === name);
  const lacking = env.filter(({ name, change, was, beside }) => {
    return change === 'added' && !isNamed(name) && (isNamed(was) || isNamed(beside));
  });
  const names = lacking.map(({ name }) => name);
  const scopes = lacking.filter(({ holds }) => holds === 'scopes').map(({ name }) => name);
  const others = names.filter((name) => !scopes.includes(name));
  const spare = env
    .filter(({ name, change }) => change === 'removed' && isNamed(name))
    .map(({ name }) => name);
  const stale = env
    .filter(({ name, change, holds }) => change === 'kept' && holds === 'scopes' && isNamed(name))
    .map(({ name }) => name);
  const edits = mayEditEnvFiles && names.length > 0 ? [append(file, names)] : [];
  return { edits, findings: describe(file, entries, { scopes, others, spare, stale }), defines };
}

/** What a file with real values lacks, of scopes and besides, what it has too much, and what needs another value. */
interface Advice {
  readonly scopes: readonly string[];
  readonly others: readonly string[];
  readonly spare: readonly string[];
  readonly stale: readonly string[];
}

function describe(
  file: SourceFile,
  entries: readonly Entry[],
  { scopes, others, spare, stale }: Advice,
): Finding[] {
  const sentences = [
    ...(scopes.length > 0
      ? [`Set ${listNames(scopes)} here, to the scopes that the Developer Console lists for the credential.`]
      : []),
    ...(others.length > 0
      ? [`Set ${listNames(others)} here, to what the Developer Console shows with the credential.`]
      : []),
    ...(stale.length > 0 ? [`${listNames(stale)} needs scopes instead of metascopes.`] : []),
    ...(spare.length > 0
      ? [
          `Nothing reads ${listNames(spare)} any more: remove ${spare.length > 1 ? 'them' : 'it'} once the old credential is gone.`,
        ]
      : []),
  ];
  if (sentences.length === 0) return [];
  const place = entries.find(({ name }) => spare.includes(name) || stale.includes(name));
  return [findingIn(file, place?.start ?? 0, RULE, 'manual', sentences.join(' '))];
}

/** Placeholders that change nothing until somebody fills them in. */
function append({ path, text }: SourceFile, names: readonly string[]) {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text === '' || text.endsWith('\n') ? '' : newline;
  const lines = names.map((name) => `# ${name}=${newline}`).join('');
  return { file: path, start: text.length, end: text.length, text: start + lines };
}

function definedOf(entries: readonly Entry[], env: readonly EnvChange[]): string[] {
  return env.filter(({ name }) => entries.some((entry) => entry.name === name)).map(({ name }) => name);
}
