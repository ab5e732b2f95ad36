import { posix } from 'node:path';
import { listNames } from '../../transforms/manifests/lines';
import type { Finding } from '../../transforms/types';
import type { FileChange } from '../plan/types';
import type { ProjectFiles } from '../project/createRepository';

const ENDINGS = 'key|pem|p8|pk8';

const KEY_FILE = new RegExp(`\\.(?:${ENDINGS})$`);

/** A path to a key file, in code or settings. */
const KEY_PATH = new RegExp(`[\\w@./-]*[\\w-]\\.(?:${ENDINGS})(?![\\w-])`, 'g');

/** Lists of files that a tool passes over: to be in one is no use. */
const IGNORE_FILE = /(?:^|\/)\.\w+ignore$/;

/** How many users of a key file are named. */
const SHOWN = 3;

/**
 * Says of each key file that code or settings named before their migration, and no more, who names it still. Key files
 * are never changed or deleted.
 *
 * @param changes what became of code and of the files beside it
 */
export function findKeyFiles(changes: readonly FileChange[], repository: ProjectFiles): Finding[] {
  const lost = changes.flatMap((change) => lostPaths(change));
  const found = new Set(lost.flatMap(({ name, from }) => fileMeant(name, from, repository) ?? []));
  return [...found].sort().map((file) => ({
    ...{ rule: 'private-key', file, line: 1, column: 1, status: 'manual' },
    message: describe(usersOf(file, changes, repository), repository.paths.includes(file)),
  }));
}

/** The key files that a file names no more. */
function lostPaths({ path, before = '', after = '' }: FileChange): { name: string; from: string }[] {
  const left = new Set(namesIn(after).map((name) => posix.basename(name)));
  return namesIn(before)
    .filter((name) => !left.has(posix.basename(name)))
    .map((name) => ({ name, from: path }));
}

/** The paths that a text names; those that are put together from parts (`'keys', 'private.key'`) count as one. */
function namesIn(text: string): string[] {
  const joined = text.replace(/(['"`])\s*,\s*\1/g, '/');
  return [...new Set([...joined.matchAll(KEY_PATH)].map(([name]) => name))];
}

/** The file that a path means: from the root, from the file that names it, or the only one that is called so. */
function fileMeant(name: string, from: string, repository: ProjectFiles): string | undefined {
  const paths = [name, posix.join(posix.dirname(from), name)].map((path) => posix.normalize(path));
  const exact = paths.find((path) => !path.startsWith('..') && repository.isFile(path));
  if (exact !== undefined) return isPublicPart(exact, repository) ? undefined : exact;
  const called = repository.paths.filter(
    (path) => KEY_FILE.test(path) && posix.basename(path) === posix.basename(name),
  );
  const [only, ...others] = called;
  const isClear = only !== undefined && others.length === 0;
  return isClear && !isPublicPart(only, repository) ? only : undefined;
}

/** A certificate, or a public key, that a file of such a name may hold as well. */
function isPublicPart(path: string, { textOf }: ProjectFiles): boolean {
  const text = textOf(path) ?? '';
  return /BEGIN (?:CERTIFICATE|[A-Z ]*PUBLIC KEY)/.test(text) && !text.includes('PRIVATE KEY');
}

/** The files that name a key file after the migration. */
function usersOf(file: string, changes: readonly FileChange[], repository: ProjectFiles): string[] {
  const after = new Map(changes.map((change) => [change.path, change.after ?? '']));
  const name = posix.basename(file);
  return repository.ownPaths().filter((path) => {
    if (path === file || IGNORE_FILE.test(path)) return false;
    const text = after.get(path) ?? repository.textOf(path) ?? '';
    return text.includes(name) && namesIn(text).some((other) => posix.basename(other) === name);
  });
}

function describe(users: readonly string[], isListed: boolean): string {
  const more = users.length > SHOWN ? [`${String(users.length - SHOWN)} more`] : [];
  const named = listNames([...users.slice(0, SHOWN), ...more]);
  const use =
    users.length === 0
      ? 'Referenced only by migrated code: nothing here names this key file any more. Delete it once the old credential is gone'
      : `Migrated code reads this key file no more, but ${named} still ${users.length > 1 ? 'name' : 'names'} it. Look there first, then delete it`;
  const history = isListed
    ? ', and revoke its certificate: if the file was ever committed, the history of the repository keeps it.'
    : ', and revoke its certificate.';
  return use + history;
}
