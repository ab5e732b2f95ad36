import { EXIT } from '../exitCodes';
import { runGit } from '../git/runGit';
import { UserError } from '../UserError';

/** Both lists hold paths relative to the directory listed, with `/`. */
interface GitListing {
  readonly tracked: readonly string[];
  /** Neither tracked nor ignored. Git is still walking the tree while this is pending. */
  readonly untracked: Promise<readonly string[]>;
}

const NO_GIT = 127;

/**
 * Lists the files of a git working tree below `root`; submodules and repositories within are not entered.
 *
 * @param limits files and directories below `root`, relative to it; none means everything
 * @returns undefined outside git, or where there is no git
 * @throws UserError with git's own words if git refuses for another reason
 */
export async function listGitFiles(root: string, limits: readonly string[]): Promise<GitListing | undefined> {
  const list = async (args: readonly string[]) => {
    const result = await runGit(root, 'ls-files', ['-z', ...args, '--', ...limits]);
    return { ...result, paths: result.stdout.split('\0').slice(0, -1) };
  };
  const refuse = (words: string) =>
    new UserError(`git cannot list the files of ${root}: ${words}`, EXIT.PRECONDITION);

  // Installed packages that nobody ignored or tracked are not the repository's code, and dear to walk through.
  const untracked = list(['--others', '--exclude-standard', '--exclude=node_modules/']);
  const tracked = await list([]);
  if (tracked.code === NO_GIT || tracked.stderr.includes('not a git repository')) return undefined;
  if (tracked.code !== 0) throw refuse(tracked.stderr);
  return {
    tracked: tracked.paths,
    untracked: untracked.then((result) => {
      if (result.code !== 0) throw refuse(result.stderr);
      return result.paths;
    }),
  };
}
