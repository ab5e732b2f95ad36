import { familyPattern, isFamily, memberOfFamily } from '../../transforms/flow/environment/families';
import type { EnvChange, SourceFile } from '../../transforms/types';

const NAME = /\b[A-Z][A-Z0-9_]*_[A-Z0-9_]+\b/g;

/**
 * Puts the variables that are set somewhere in the place of those that code only names by a pattern:
 * `ADOBE_DEV_KEY` and `ADOBE_PROD_KEY` for `ADOBE_*_KEY`.
 *
 * @param files where variables are set
 * @param readersOf files that read a variable and stay as they are
 */
export function expandFamilies(
  env: readonly EnvChange[],
  files: readonly SourceFile[],
  readersOf: (name: string) => readonly string[],
): EnvChange[] {
  if (!env.some(({ name }) => isFamily(name))) return [...env];
  const names = new Set(files.flatMap(({ text }) => text.match(NAME) ?? []));
  const known = new Set(env.map(({ name }) => name));
  return env
    .flatMap((change) => (isFamily(change.name) ? membersOf(change, names, known) : [change]))
    .map((change) => {
      const readers = change.change === 'removed' && !known.has(change.name) ? readersOf(change.name) : [];
      return readers.length > 0
        ? { ...change, change: 'kept' as const, files: readers, note: 'Still read here.' }
        : change;
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function membersOf(change: EnvChange, names: ReadonlySet<string>, known: ReadonlySet<string>): EnvChange[] {
  const pattern = familyPattern(change.was ?? change.name);
  const found = [...names].flatMap((member): EnvChange[] => {
    const parts = pattern.exec(member)?.slice(1);
    if (!parts) return [];
    const name = memberOfFamily(change.name, parts);
    const was = change.was === undefined ? {} : { was: member };
    return known.has(name) ? [] : [{ ...change, name, ...was }];
  });
  return found.length > 0 ? found : [change];
}
