import { realpathSync } from 'node:fs';
import { NOTHING } from '../../transforms/results';
import { FINGERPRINTS } from '../../transforms/fingerprints';
import type { Finding, MigrationOptions } from '../../transforms/types';
import { discoverFiles } from '../discover/discoverFiles';
import { isSearched } from '../discover/fileKinds';
import { listFiles } from '../discover/listFiles';
import type { Hit, Skipped } from '../discover/types';
import type { HitAnalysis } from './analyseHits';
import type { Refusals } from './selfCheck/listRefusals';
import type { Plan } from './types';

const NOTHING_FOUND: HitAnalysis = {
  changes: [],
  untouched: [],
  joined: [],
  result: NOTHING,
};

export interface PlanOptions extends Pick<MigrationOptions, 'scopes'> {
  /** Refuse the flows whose migration makes the TypeScript compiler report something new. */
  readonly typecheck?: boolean;
}

/**
 * Decides what to do with one repository. Reads only.
 *
 * @param root absolute path of the repository
 * @param paths files and directories to stay within; none means everything
 * @throws Error if a path does not exist or lies outside `root`
 */
export async function createPlan(
  root: string,
  paths: readonly string[],
  options: PlanOptions,
): Promise<Plan> {
  const { seen, hits, left, failed, isWithin } = await discoverFiles(root, paths, FINGERPRINTS);
  // The parser and all that works on trees are loaded here, so that a run that finds nothing does without.
  const { changes, untouched, joined, result } =
    hits.length === 0 ? NOTHING_FOUND : await analyse(root, hits, isWithin, options);
  const searched = joined.filter(isSearched).length;
  const unreadable = failed.map(({ path, reason }) => ({ file: path, reason }));
  return {
    root,
    changes,
    untouched: [...untouched, ...left],
    edits: result.edits,
    findings: [...result.findings, ...left.map(describeSkipped)],
    flows: result.flows,
    env: result.env,
    failures: [...result.failures, ...unreadable],
    totals: {
      seen: seen + joined.length - searched,
      clean: seen - hits.length - left.length - failed.length - searched,
      skipped: left.length,
      parsed: hits.length - result.failures.length + joined.length,
      unparsed: result.failures.length + failed.length,
    },
  };
}

async function analyse(
  root: string,
  hits: readonly Hit[],
  mayChange: (path: string) => boolean,
  options: PlanOptions,
): Promise<HitAnalysis> {
  const [{ analyseHits }, { createRepository }] = await Promise.all([
    import('./analyseHits.js'),
    import('../project/createRepository.js'),
  ]);
  const realRoot = realpathSync(root);
  const repository = createRepository(realRoot, await listFiles(root), mayChange);
  const decide = (refused: Refusals): HitAnalysis => analyseHits(hits, { ...options, refused }, repository);
  if (!options.typecheck) return decide(new Map());
  const { checkTypes } = await import('../typecheck/checkTypes.js');
  return checkTypes(realRoot, decide);
}

function describeSkipped({ path, reason }: Skipped): Finding {
  const message = `Not edited: ${reason}. If it belongs to the JWT flow, migrate the source it is made from.`;
  return { rule: 'skipped-file', file: path, line: 1, column: 1, status: 'left', message };
}
