import { joinFiles } from './joinFiles';
import type { FileChange, Plan } from './types';

/** Puts the changes together that make sense only together: those of files that a flow joins. */
export function groupChanges({ changes, flows }: Pick<Plan, 'changes' | 'flows'>): FileChange[][] {
  const headOf = joinFiles(flows);
  const groups = new Map<string, FileChange[]>();
  for (const change of changes) {
    const head = headOf(change.path);
    groups.set(head, [...(groups.get(head) ?? []), change]);
  }
  return [...groups.values()];
}
