import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runGit } from '../../git/runGit';
import type { GitCommand } from '../../git/startGit';
import { protocolsFor } from '../protocolsFor';
import type { RepositorySource } from '../types';
import { FINAL_REFUSALS } from './gitRefusals';
import { describeSize, RepositoryFailure } from './types';
import { sizeOf, watchSize } from './watchSize';

/** Has the last word over the attributes in the tree: files are checked out as they are stored, byte for byte. */
const ATTRIBUTES = '* -text !eol -ident -filter !working-tree-encoding\n';

/** What to fetch, and where to. */
export interface FetchRequest {
  /** Becomes a repository of its own, with nothing checked out. */
  readonly folder: string;
  readonly source: RepositorySource;
  /** None means the current one. */
  readonly commit: string | undefined;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Fetches one commit without its history.
 *
 * @returns the commit
 * @throws RepositoryFailure if it can't be had, or is too large
 */
export async function fetchCommit({
  folder,
  source,
  commit,
  maxBytes,
  signal,
}: FetchRequest): Promise<string> {
  await initialise(folder, commit, signal);
  const tooLarge = new AbortController();
  const packs = join(folder, '.git/objects/pack');
  const endWatch = watchSize(packs, maxBytes, () => {
    tooLarge.abort();
  });
  const url = source.kind === 'folder' ? source.path : source.url;
  const flags = ['--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules', '--no-auto-maintenance'];
  const { code, stderr } = await runGit(folder, 'fetch', [...flags, '--', url, commit ?? 'HEAD'], {
    protocols: source.kind === 'folder' ? ['file'] : protocolsFor(source.url),
    // As one pack, however small, that can be watched.
    settings: [['fetch.unpackLimit', '1']],
    signal: AbortSignal.any([signal, tooLarge.signal]),
  }).finally(endWatch);
  signal.throwIfAborted();
  if (tooLarge.signal.aborted || (code === 0 && sizeOf(packs) > maxBytes)) throw describeSize(maxBytes);
  if (code !== 0) throw describeRefusal(stderr);
  return (await run(folder, 'rev-parse', ['FETCH_HEAD^{commit}'], signal)).trim();
}

async function initialise(folder: string, commit: string | undefined, signal: AbortSignal): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const format = commit?.length === 64 ? 'sha256' : 'sha1';
  await run(folder, 'init', ['--quiet', '--template=', `--object-format=${format}`, '.'], signal);
  mkdirSync(join(folder, '.git/info'), { recursive: true });
  writeFileSync(join(folder, '.git/info/attributes'), ATTRIBUTES);
}

/** Puts the files of a fetched commit into its folder. */
export async function checkOut(folder: string, commit: string, signal: AbortSignal): Promise<void> {
  await run(
    folder,
    'checkout',
    ['--quiet', '--force', '--no-recurse-submodules', '--detach', commit],
    signal,
  );
}

/** Runs git in a folder of ours, in which nobody has configured anything. */
async function run(
  folder: string,
  command: GitCommand,
  args: string[],
  signal: AbortSignal,
): Promise<string> {
  const { code, stdout, stderr } = await runGit(folder, command, args, { isolated: true, signal });
  signal.throwIfAborted();
  if (code === 0) return stdout;
  throw new RepositoryFailure(`git ${command} failed: ${stderr}`, 'failed');
}

function describeRefusal(words: string): RepositoryFailure {
  const final = FINAL_REFUSALS.find((refusal) => refusal.words.test(words));
  const said = `git fetch: ${words === '' ? 'no answer' : words}`;
  return new RepositoryFailure(final ? `${final.meaning} (${said})` : said, final ? 'failed' : 'retry');
}
