import type { HitAnalysis } from '../plan/analyseHits';
import { findNewTypeErrors } from './findNewTypeErrors';
import { loadCompiler } from './loadCompiler';
import { refuseByTypes } from './refuseByTypes';

/**
 * Refuses flows until the compiler has nothing new to say about what is left.
 *
 * @param root absolute, without links
 * @param decide plans the migration without some flows, given by id with a reason
 */
export function checkTypes(
  root: string,
  decide: (refused: ReadonlyMap<string, string>) => HitAnalysis,
): HitAnalysis {
  const refused = new Map<string, string>();
  for (;;) {
    const analysis = decide(refused);
    if (analysis.changes.length === 0) return analysis;
    const absent = analysis.result.requirements.map(({ name }) => name);
    const problems = findNewTypeErrors(root, analysis.changes, loadCompiler(root), absent);
    const more = [...refuseByTypes(problems, analysis.result.flows)].filter(([flow]) => !refused.has(flow));
    if (more.length === 0) return analysis;
    for (const [flow, reason] of more) refused.set(flow, reason);
  }
}
