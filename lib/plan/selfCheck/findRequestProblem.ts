import type { MigrationResult } from '../../../transforms/types';

const REQUEST_RULE = 'exchange-request';

/**
 * Compares what the transforms find in a file with what they find in the output made from it, both without refusals.
 *
 * @param refused number of flows that were left as they are, and so must be found again
 * @returns what is wrong, as a clause, or undefined
 */
export function findRequestProblem(
  found: MigrationResult,
  again: MigrationResult,
  refused: number,
): string | undefined {
  const open = listRewritten(again).length;
  if (open > refused || (open === 0 && again.edits.length > 0)) {
    return 'running again would change the result once more';
  }
  if (open < refused) return 'a flow that is left as it is shares code with it';

  const before = listUnwritten(found);
  const after = listUnwritten(again);
  if (exceeds(after, before)) return 'a request to the JWT exchange would remain';
  if (exceeds(before, after)) return 'a request that is left as it is shares code with it';
  return undefined;
}

/** The ids of the flows that a result rewrites. */
export function listRewritten({ flows }: MigrationResult): string[] {
  return flows.flatMap(({ id, status }) => (status === 'migrated' || status === 'partly' ? id : []));
}

/** What is said about the requests that a result does not rewrite, without the lines, which edits move. */
function listUnwritten(result: MigrationResult): string[] {
  const rewritten = new Set<string | undefined>(listRewritten(result));
  return result.findings
    .filter(
      ({ rule, status, flow }) => rule === REQUEST_RULE && status !== 'migrated' && !rewritten.has(flow),
    )
    .map(({ status, message }) => `${status} ${message.replace(/\d+/g, '')}`);
}

/** Whether one list says something more often than the other. */
function exceeds(list: readonly string[], other: readonly string[]): boolean {
  const rest = [...other];
  return list.some((item) => {
    const index = rest.indexOf(item);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
