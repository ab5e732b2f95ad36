import { readFilterOverrides } from '../git/readFilterOverrides';
import { runGit } from '../git/runGit';

const NAMES_SHOWN = 5;

/**
 * Checks that what is about to be written can be taken back with git: no uncommitted change to a tracked file below
 * `root`, and every file in `paths` tracked. Other untracked files don't matter: nothing touches them.
 *
 * @param paths files about to be written, relative to `root`, with `/`
 * @returns what stands in the way, as a sentence, or undefined
 */
export async function checkGitClean(root: string, paths: readonly string[]): Promise<string | undefined> {
  const tracked = await runGit(root, 'ls-files', ['-z']);
  if (tracked.code === 127) return 'Git is not installed, so a change could not be taken back.';
  if (tracked.stderr.includes('not a git repository')) {
    return `${root} is not in a git repository, so a change could not be taken back.`;
  }
  const status = await runGit(
    root,
    'status',
    ['--porcelain', '-z', '--no-renames', '--untracked-files=no', '--ignore-submodules=all', '--', '.'],
    { settings: await readFilterOverrides(root) },
  );
  const refusal = [tracked, status].find(({ code }) => code !== 0);
  if (refusal !== undefined) return `Git does not answer: ${refusal.stderr}`;

  const dirty = splitList(status.stdout).map((entry) => entry.slice('XY '.length));
  if (dirty.length > 0) return `The git tree has uncommitted changes: ${nameSome(dirty)}.`;
  const known = new Set(splitList(tracked.stdout));
  const untracked = paths.filter((path) => !known.has(path));
  return untracked.length > 0 ? `Not tracked by git: ${nameSome(untracked)}.` : undefined;
}

function splitList(output: string): string[] {
  return output.split('\0').filter((entry) => entry !== '');
}

function nameSome(names: readonly string[]): string {
  const more = names.length - NAMES_SHOWN;
  return names.slice(0, NAMES_SHOWN).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
