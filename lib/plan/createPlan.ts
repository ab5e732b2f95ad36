import { FINGERPRINTS } from '../../transforms/fingerprints';
import type { Finding, MigrationOptions } from '../../transforms/types';
import { discoverFiles } from '../discover/discoverFiles';
import type { Skipped } from '../discover/types';
import type { HitAnalysis } from './analyseHits';
import type { Plan } from './types';

const NOTHING_FOUND: HitAnalysis = {
  changes: [],
  untouched: [],
  result: { edits: [], findings: [], flows: [], env: [], failures: [] },
};

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
  options: MigrationOptions,
): Promise<Plan> {
  const { seen, hits, left, failed } = await discoverFiles(root, paths, FINGERPRINTS);
  // The parser and all that works on trees are loaded here, so that a run that finds nothing does without.
  const { changes, untouched, result } =
    hits.length === 0 ? NOTHING_FOUND : (await import('./analyseHits.js')).analyseHits(hits, options);
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
      seen,
      clean: seen - hits.length - left.length - failed.length,
      skipped: left.length,
      parsed: hits.length - result.failures.length,
      unparsed: result.failures.length + failed.length,
    },
  };
}

function describeSkipped({ path, reason }: Skipped): Finding {
  const message = `Not edited: ${reason}. If it belongs to the JWT flow, migrate the source it is made from.`;
  return { rule: 'skipped-file', file: path, line: 1, column: 1, status: 'left', message };
}
