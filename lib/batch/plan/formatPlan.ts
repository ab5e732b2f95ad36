import { createHash } from 'node:crypto';
import { TOOL } from '../../tool';
import type { PlanHeader, PlannedRepository } from '../types';

/** Writes a plan as JSON Lines: the header, then the repositories in the order they come in. */
export function formatPlan(repositories: readonly PlannedRepository[]): string {
  const lines = repositories.map((repository) => `${JSON.stringify(orderKeys(repository))}\n`).join('');
  const header: PlanHeader = {
    schemaVersion: 1,
    tool: TOOL,
    repositories: repositories.length,
    hash: hashLines(lines),
  };
  return `${JSON.stringify(header)}\n${lines}`;
}

/** @param lines every one with its newline */
export function hashLines(lines: string): string {
  return createHash('sha256').update(lines).digest('hex');
}

/** The same repository makes the same line, whoever put it together. */
function orderKeys({ id, source, branch, commit, host, skip }: PlannedRepository): PlannedRepository {
  return {
    id,
    source,
    ...(branch !== undefined && { branch }),
    ...(commit !== undefined && { commit }),
    ...(host && { host }),
    ...(skip !== undefined && { skip }),
  };
}
