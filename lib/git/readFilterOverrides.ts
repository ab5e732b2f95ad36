import type { GitSettings } from './gitEnvironment';
import { runGit } from './runGit';

/**
 * Reads which content filters (clean, smudge, process) a repository could make git run.
 *
 * @returns settings that switch every one of them off, for {@link runGit} calls that may look into files
 */
export async function readFilterOverrides(root: string): Promise<GitSettings> {
  const { stdout } = await runGit(root, 'config', ['-z', '--name-only', '--get-regexp', '^filter\\.']);
  const keys = stdout.split('\0').filter((key) => key !== '');
  return keys.map((key) => [key, key.endsWith('.required') ? 'false' : '']);
}
