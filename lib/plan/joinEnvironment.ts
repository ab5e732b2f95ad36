import type { EnvChange } from '../../transforms/types';

/** What outweighs what, when several files say different things of one variable. */
const WEIGHT: Readonly<Record<EnvChange['change'], number>> = { added: 2, kept: 1, removed: 0 };

/**
 * Makes one entry of all that is said of a variable. It is kept as long as one file reads it, those included that no
 * flow leads to.
 *
 * @param readersOf files that read a variable and stay as they are
 */
export function joinEnvironment(
  changes: readonly EnvChange[],
  readersOf: (name: string) => readonly string[],
): EnvChange[] {
  const joined = new Map<string, EnvChange>();
  for (const change of changes) {
    const known = joined.get(change.name);
    joined.set(change.name, known ? join(known, change) : change);
  }
  return [...joined.values()]
    .map((change) => keepIfRead(change, readersOf))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function join(one: EnvChange, other: EnvChange): EnvChange {
  const [heavy, light] = WEIGHT[one.change] >= WEIGHT[other.change] ? [one, other] : [other, one];
  const isSame = heavy.change === light.change;
  return isSame ? { ...heavy, files: [...new Set([...heavy.files, ...light.files])] } : heavy;
}

function keepIfRead(change: EnvChange, readersOf: (name: string) => readonly string[]): EnvChange {
  const files = change.change === 'removed' ? readersOf(change.name) : [];
  return files.length > 0
    ? { ...change, change: 'kept', files, note: 'Still read here.', isLost: true }
    : change;
}
