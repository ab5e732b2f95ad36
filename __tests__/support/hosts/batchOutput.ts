import { join } from 'node:path';
import type { RepositoryHost, RepositoryOutcome, RepositoryResult } from '../../../lib/batch/types';
import { addFiles, git, makeRepository, makeTree } from '../temporaryTree';

/** A repository that was planned and run, with the remote it came from. */
export interface RunRepository {
  readonly id: string;
  /** Bare. */
  readonly remote: string;
  readonly commit: string;
  readonly result: RepositoryResult;
  readonly patch: string;
}

interface RunOptions {
  readonly host?: RepositoryHost;
  readonly outcome?: RepositoryOutcome;
  readonly reason?: string;
  readonly changed?: number;
  /** Whether a secret is hidden in the patch. */
  readonly redacted?: boolean;
  readonly source?: RepositoryResult['repository']['source'];
}

const BEFORE = "const url = '/ims/exchange/jwt';\n";
const AFTER = "const url = '/ims/token/v3';\n";

/** Makes a bare remote with one file, and the result of a run that changes it. */
export function makeRun(id: string, options: RunOptions = {}): RunRepository {
  const { host, outcome = 'done', reason, changed = 1, redacted = false } = options;
  const work = makeRepository({ 'auth.js': BEFORE, 'other.txt': 'kept\r\n' });
  git(work, 'branch', '--move', 'main');
  const remote = join(makeTree({}), `${id}.git`);
  git(work, 'clone', '--quiet', '--bare', work, remote);
  const commit = git(work, 'rev-parse', 'HEAD').trim();
  addFiles(work, { 'auth.js': AFTER, 'new.js': 'export {};\n' });
  git(work, 'add', '--all');
  const patch = git(work, 'diff', '--cached');
  const source = options.source ?? ({ kind: 'git', url: `file://${remote}` } as const);
  const files = [{ path: 'auth.js', status: 'changed', redacted }];
  const report = {
    files,
    rollout: { credentials: [], elsewhere: [{ file: 'deploy.yml', line: 3, message: 'Drop the key.' }] },
    totals: { changed, failed: outcome === 'partial' ? 1 : 0 },
  } as unknown as RepositoryResult['report'];
  const result: RepositoryResult = {
    schemaVersion: 1,
    repository: { id, source, branch: 'main', commit, ...(host && { host }) },
    plan: 'a'.repeat(64),
    outcome,
    ...(reason !== undefined && { reason }),
    ...(outcome !== 'failed' && report && { report }),
    duration: 1,
  };
  return { id, remote, commit, result, patch };
}

/** Writes what `batch run` writes, and returns the folder. */
export function makeOutput(
  runs: readonly RunRepository[],
  extra: Readonly<Record<string, string>> = {},
): string {
  const files = runs.flatMap(({ id, result, patch }): [string, string][] => [
    [`${id}/result.json`, JSON.stringify(result)],
    [`${id}/changes.patch`, patch],
    [`${id}/summary.md`, `# ${id}\n\nOne file was migrated.\n`],
  ]);
  return makeTree({ ...Object.fromEntries(files), ...extra });
}

/** Where a branch of a remote is; an empty text if it is not there. */
export function headOf(remote: string, branch: string): string {
  return git(remote, 'for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`).trim();
}
