import type { Flow } from '../../transforms/types';
import type { TypeProblem } from './findNewTypeErrors';

/**
 * Which flows to refuse because of what the compiler says: those that change the file it speaks of, or all where none
 * does.
 *
 * @returns reasons by flow id
 */
export function refuseByTypes(problems: readonly TypeProblem[], flows: readonly Flow[]): Map<string, string> {
  const changed = flows.filter(({ status }) => status === 'migrated' || status === 'partly');
  const refused = new Map<string, string>();
  for (const { file, line, message } of problems) {
    const near = changed.filter(({ files }) => files.includes(file));
    for (const { id } of near.length > 0 ? near : changed) {
      const reason = `Not rewritten: the compiler would report ${message} (${file}, line ${String(line)} after the change)`;
      if (!refused.has(id)) refused.set(id, reason);
    }
  }
  return refused;
}
