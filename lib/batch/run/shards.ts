import { createHash } from 'node:crypto';
import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import { compareText } from '../../compareText';
import type { PlannedRepository } from '../types';
import type { Shard } from './types';

const EXAMPLE = 'Example: --shard 2/8 for the second of eight parts.';

/**
 * Finds out which part of the plan this process is to work on.
 *
 * @param option value of `--shard`, from 1: `2/8`
 * @param env GitLab numbers parallel jobs from 1, Kubernetes the pods of an indexed job from 0
 * @returns undefined for all of it
 * @throws UserError if it does not make sense; to work on everything in every job would be worse
 */
export function chooseShard(option: string | undefined, env: NodeJS.ProcessEnv): Shard | undefined {
  if (option !== undefined) {
    const [, index, total] = /^(\d+)\/(\d+)$/.exec(option) ?? [];
    return checkShard(`--shard ${option}`, Number(index), Number(total));
  }
  const { CI_NODE_INDEX, CI_NODE_TOTAL, JOB_COMPLETION_INDEX, SHARD_TOTAL } = env;
  if (JOB_COMPLETION_INDEX !== undefined) {
    const source = `JOB_COMPLETION_INDEX=${JOB_COMPLETION_INDEX} with SHARD_TOTAL=${SHARD_TOTAL ?? ''}`;
    return checkShard(source, Number(JOB_COMPLETION_INDEX) + 1, Number(SHARD_TOTAL));
  }
  if (CI_NODE_INDEX === undefined) return undefined;
  const source = `CI_NODE_INDEX=${CI_NODE_INDEX} with CI_NODE_TOTAL=${CI_NODE_TOTAL ?? ''}`;
  return checkShard(source, Number(CI_NODE_INDEX), Number(CI_NODE_TOTAL));
}

function checkShard(source: string, index: number, total: number): Shard {
  const isFine = Number.isInteger(index) && Number.isInteger(total) && index >= 1 && index <= total;
  if (!isFine) throw new UserError(`${source} is not a part of a whole.`, EXIT.USAGE, EXAMPLE);
  return { index, total };
}

/** Name of the folder that a part leaves its results in. */
export function nameShard({ index, total }: Shard): string {
  return `${String(index)}-of-${String(total)}`;
}

export const SHARD_NAME = /^\d+-of-\d+$/;

/**
 * Takes the repositories of one part. Their order is by the hash of the id, so that the large ones of one team don't
 * all come into the same part; parts differ in size by one at most.
 */
export function takeShard(
  repositories: readonly PlannedRepository[],
  { index, total }: Shard,
): PlannedRepository[] {
  const hashed = repositories.map((repository) => ({ repository, hash: hashOf(repository.id) }));
  hashed.sort((a, b) => compareText(a.hash, b.hash));
  const start = (part: number) => Math.floor((hashed.length * part) / total);
  return hashed.slice(start(index - 1), start(index)).map(({ repository }) => repository);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
