import { MANIFEST_RULES } from '../../transforms/manifests';
import type { ConfigChange } from '../../transforms/manifests/types';
import type { EnvChange, MigrationResult, SourceFile } from '../../transforms/types';
import { MAX_BYTES } from '../discover/createSearch';
import { isSearched } from '../discover/fileKinds';
import { findReasonInText } from '../discover/findReasonToLeave';
import type { Hit } from '../discover/types';
import { groupByFile } from '../groupByFile';
import type { FileChange } from '../plan/types';
import type { ProjectFiles } from '../project/createRepository';
import { adaptManifests, type Adaptation } from './adaptManifests';
import { describeReaders } from './describeReaders';
import { describeSettingDoubles } from './describeSettingDoubles';
import { comparePackages } from './comparePackages';
import { compareSettings } from './compareSettings';
import { expandFamilies } from './expandFamilies';
import { joinInputVariables } from './joinInputVariables';
import { readActionInputs } from './readActionInputs';
import { findEnvFiles } from './findEnvFiles';
import { findKeyFiles } from './findKeyFiles';

/** What was decided on the code. */
interface CodeChange {
  readonly changes: readonly FileChange[];
  /** The changed files as they were. */
  readonly originals: readonly SourceFile[];
  readonly result: MigrationResult;
}

/** How the files that are not JavaScript come out, and what is known of the environment then. */
export interface RepositoryAdaptation extends Adaptation {
  /** Files that no search has seen: ignored by git, like most files with real values. */
  readonly unseen: ReadonlySet<string>;
  readonly env: readonly EnvChange[];
}

/**
 * Adapts the files of a repository that are not JavaScript: all of a kind that a rule knows once code was changed,
 * otherwise those that hold a fingerprint. What the migration of the code has changed already is not looked at again.
 * Import it lazily: it loads the rules.
 *
 * @param hits files that hold a fingerprint
 */
export function adaptRepository(
  { changes, originals, result }: CodeChange,
  hits: readonly Hit[],
  repository: ProjectFiles,
  mayEditEnvFiles: boolean,
): RepositoryAdaptation {
  const isCodeChanged = changes.length > 0;
  const unseen = isCodeChanged ? findEnvFiles(repository) : new Set<string>();
  const isChanged = new Set(changes.map(({ path }) => path));
  const isEdited = new Set(changes.filter(({ after }) => after !== undefined).map(({ path }) => path));
  const edited = originals.filter(({ path }) => isSearched(path) && isEdited.has(path));
  const found = isCodeChanged ? filesOfRules(repository, hits, unseen) : hits;
  const files = [...found.filter(({ path }) => !isChanged.has(path)), ...edited];
  const readersOf = (name: string): readonly string[] =>
    repository.readersOf(name).filter((path) => !isChanged.has(path));
  const inputs = readActionInputs(changes, result.inputs, repository);
  const settings = compareSettings(changes, repository);
  const joined = joinInputVariables(files, { inputs, settings }, result.env, readersOf);
  const env = expandFamilies(joined, files, readersOf);
  const change: ConfigChange = {
    ...{ isCodeChanged, env, inputs, settings },
    settled: groupByFile(result.edits),
    packages: comparePackages(changes, result.requirements, repository),
    mayEditEnvFiles,
  };
  const adaptation = adaptManifests(files, change);
  return {
    ...adaptation,
    findings: [
      ...adaptation.findings,
      ...findKeyFiles([...changes, ...adaptation.changes], repository),
      ...describeReaders(env, repository),
      ...describeSettingDoubles(settings, changes, repository),
    ],
    unseen,
    env: env.map((variable) => addFiles(variable, adaptation.definitions)),
  };
}

/** The files that some rule knows by name, in path order. */
function filesOfRules(
  repository: ProjectFiles,
  hits: readonly Hit[],
  more: ReadonlySet<string>,
): SourceFile[] {
  const found = new Map(hits.map((hit) => [hit.path, hit]));
  for (const path of [...repository.paths, ...more]) {
    if (found.has(path) || !MANIFEST_RULES.some((rule) => rule.matches(path))) continue;
    const text = repository.read(path);
    if (text === undefined || text.length > MAX_BYTES) continue;
    if (!isSearched(path) || findReasonInText(text) === undefined) found.set(path, { path, text });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function addFiles(variable: EnvChange, definitions: ReadonlyMap<string, readonly string[]>): EnvChange {
  const more = definitions.get(variable.name) ?? [];
  return more.length === 0 ? variable : { ...variable, files: [...new Set([...variable.files, ...more])] };
}
