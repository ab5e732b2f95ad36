import { findingIn, listNames } from '../../transforms/manifests/lines';
import type { Settings } from '../../transforms/manifests/types';
import type { Finding } from '../../transforms/types';
import { isSearched } from '../discover/fileKinds';
import type { FileChange } from '../plan/types';
import type { ProjectFiles } from '../project/createRepository';

/** A test that stands in for the package config: `jest.mock('config', …)`. */
const DOUBLE = /\b(?:do|unstable_)?mock(?:Module)?\(\s*(['"])config\1/i;

/** Names the tests that give settings of their own to code which asks for others now. */
export function describeSettingDoubles(
  { added, taken }: Settings,
  changes: readonly FileChange[],
  repository: ProjectFiles,
): Finding[] {
  const names = [...added.map(({ name }) => name), ...taken];
  if (names.length === 0) return [];
  const gone = new Set(changes.filter(({ after }) => after === undefined).map(({ path }) => path));
  return repository.ownPaths().flatMap((path) => {
    const text = isSearched(path) && !gone.has(path) ? (repository.textOf(path) ?? '') : '';
    const at = text.search(DOUBLE);
    const message = `Stands in for the package config: let it give ${listNames(names)} too, which the migrated code asks for.`;
    return at < 0 ? [] : [findingIn({ path, text }, at, 'node-config', 'manual', message)];
  });
}
