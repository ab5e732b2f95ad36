import type { Plan } from '../../lib/plan/types';

/** A plan of a repository in which nothing was found, with what a test says differently. */
export function makePlan(parts: Partial<Plan>): Plan {
  return {
    root: '/repository',
    changes: [],
    untouched: [],
    edits: [],
    findings: [],
    flows: [],
    env: [],
    failures: [],
    totals: { seen: 10, clean: 10, skipped: 0, parsed: 0, unparsed: 0 },
    ...parts,
  };
}
