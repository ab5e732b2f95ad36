import { parseIfValid } from '../../ast/parseModule';
import { isTestCode } from '../../ast/testCode';
import type { Edit, EnvChange, SourceFile, SourceModule } from '../../types';
import type { ConfigChange, ManifestResult, ManifestRule } from '../types';
import { describeEdits, RULE } from './describeEdits';
import { editEntries } from './editEntries';
import type { Range } from './cutLines';
import { describeMentions } from './mentions';
import { readProgram, type CodeGroup } from './readProgram';

/** Programs that are there to prepare tests. */
const SETUP_FILE = /(?:jest|vitest|mocha|test|setup)[^/]*$/i;

/** Brings what tests and settings in code put into the environment in line with what migrated code reads. */
export const programs: ManifestRule = {
  meta: {
    id: RULE,
    summary: 'Takes variables that nothing reads any more out of what tests and settings in code set.',
    fingerprints: [],
    docs: 'docs/env-variables.md',
  },
  matches: (path) => /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path),
  follows: 'code',
  apply: (file, change) => {
    const isNamed = change.env.some(({ name }) => file.text.includes(name));
    // A file that does not parse is left; the code that matters was parsed before.
    const module = isNamed ? parseIfValid(file) : undefined;
    return module ? adapt(file, module, change) : { edits: [], findings: [], defines: [] };
  },
};

function adapt(file: SourceFile, module: SourceModule, { env, settled }: ConfigChange): ManifestResult {
  const before = settled.get(file.path) ?? [];
  const groups = readProgram(module)
    .flatMap((group) => withoutSettled(group, before))
    .map((group) => withoutFixed(group, env));
  const set = editEntries(
    file.text,
    groups.filter(({ isUnset }) => !isUnset),
    env.map((one) => (one.was === undefined ? one : withoutPlace(one))),
  );
  const unset = editEntries(
    file.text,
    groups.filter(({ isUnset }) => isUnset),
    env.map(withoutPlace),
  );
  const isTest = isTestCode(module.program) || SETUP_FILE.test(file.path);
  const handedOn = env.filter(({ was }) =>
    groups.some(({ entries }) => entries.some((entry) => entry.name === was && entry.value === undefined)),
  );
  const result = {
    ...(set.edits.length > 0 ? set : unset),
    edits: [...set.edits, ...unset.edits],
    toSet: isTest ? [] : set.toSet,
    toSetBesides: isTest ? [] : set.toSetBesides,
    valuesElsewhere: set.valuesElsewhere.filter((one) => handedOn.some(({ name }) => name === one)),
  };
  return {
    edits: result.edits.map((edit) => ({ file: file.path, ...edit })),
    findings: [...describeEdits(file, result), ...describeMentions(file, env, [...before, ...result.edits])],
    defines: [...result.removed, ...result.added],
  };
}

/** Without what the migration of the code edits itself; no list of which it changes more than single items. */
function withoutSettled(group: CodeGroup, edits: readonly Edit[]): CodeGroup[] {
  const { entries, list } = group;
  const within = list ? edits.filter((edit) => meets(edit, list.inner)) : [];
  const isRearranged = within.some(
    (edit) => !list?.items.some(({ start, end }) => start <= edit.start && edit.end <= end),
  );
  const open = entries.filter((entry) => !edits.some((edit) => meets(edit, entry)));
  return isRearranged || open.length === 0 ? [] : [{ ...group, entries: open }];
}

function meets(edit: Range, { start, end }: Range): boolean {
  return edit.start <= end && start <= edit.end;
}

/** Without what goes with its variable but cannot be taken out alone: it is reported. */
function withoutFixed(group: CodeGroup, env: readonly EnvChange[]): CodeGroup {
  const isRenamed = (name: string): boolean =>
    env.some(({ change, was }) => change === 'added' && was === name);
  return { ...group, entries: group.entries.filter(({ name, mayGo }) => mayGo || isRenamed(name)) };
}

/**
 * What a program did not set in its old form it need not set in its new one, and what it takes back with the client id
 * is its own affair.
 */
function withoutPlace({ beside: _beside, ...change }: EnvChange): EnvChange {
  return change;
}
