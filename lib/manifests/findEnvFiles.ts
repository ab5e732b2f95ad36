import { posix } from 'node:path';
import { isEnvFile } from '../../transforms/manifests/env/envFiles';
import type { ProjectFiles } from '../project/createRepository';

/** What dotenv and the frameworks that load such files call them. */
const NAMES = ['.env', '.env.local', '.env.development', '.env.development.local'].concat([
  '.env.test',
  '.env.staging',
  '.env.production',
  '.env.production.local',
]);

/**
 * Files with real values that are on this machine but in no list, because git ignores them: at the root, beside a
 * manifest, beside a template.
 */
export function findEnvFiles(repository: ProjectFiles): Set<string> {
  const listed = new Set(repository.paths);
  const beside = repository.ownPaths().filter((path) => isEnvFile(path) || path.endsWith('package.json'));
  const directories = new Set(['.', ...beside.map((path) => posix.dirname(path))]);
  const candidates = [...directories].flatMap((directory) =>
    NAMES.map((name) => posix.join(directory, name)),
  );
  return new Set(candidates.filter((path) => !listed.has(path) && repository.isFile(path)));
}
