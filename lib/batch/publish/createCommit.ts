import { runGit } from '../../git/runGit';
import type { GitCommand } from '../../git/startGit';
import { HostError } from '../hosts/HostError';
import { COMMIT_MESSAGE } from './renderRequest';
import type { Identity } from './types';

/**
 * Makes the commit to publish: the planned one with the patch applied. Nothing is checked out, so neither a link nor a
 * filter of the repository has a say. The same plan, patch and author give the same commit, wherever and whenever.
 *
 * @param gitDir bare repository that has the planned commit
 * @returns undefined if the patch changes nothing
 * @throws HostError if the patch does not apply
 */
export async function createCommit(
  gitDir: string,
  planned: string,
  patchFile: string,
  author: Identity,
): Promise<string | undefined> {
  const run = (command: GitCommand, args: readonly string[], variables = {}) =>
    ask(gitDir, command, args, variables);
  await run('read-tree', [planned]);
  await run('apply', ['--cached', '--whitespace=nowarn', '--', patchFile]);
  const tree = await run('write-tree', []);
  if (tree === (await run('rev-parse', [`${planned}^{tree}`]))) return undefined;
  const date = await run('show', ['--no-patch', '--format=%cd', '--date=raw', planned]);
  const messages = COMMIT_MESSAGE.flatMap((paragraph) => ['-m', paragraph]);
  return run('commit-tree', [tree, '-p', planned, ...messages], signAs(author, date));
}

function signAs({ name, email }: Identity, date: string): Record<string, string> {
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}

async function ask(
  gitDir: string,
  command: GitCommand,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<string> {
  const { code, stdout, stderr } = await runGit(gitDir, command, args, { gitDir, isolated: true, variables });
  if (code !== 0) throw new HostError(`git ${command}: ${stderr.split('\n')[0] ?? ''}`, false);
  return stdout.trim();
}
