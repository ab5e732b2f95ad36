import { realpathSync } from 'node:fs';
import { FINGERPRINTS, MANIFEST_FINGERPRINTS } from '../../transforms/fingerprints';
import { NOTHING } from '../../transforms/results';
import type { Finding, MigrationOptions } from '../../transforms/types';
import { discoverFiles } from '../discover/discoverFiles';
import { listFiles } from '../discover/listFiles';
import type { Discovery, Hit, Skipped } from '../discover/types';
import type { RepositoryAdaptation } from '../manifests/adaptRepository';
import type { ProjectFiles } from '../project/createRepository';
import type { HitAnalysis } from './analyseHits';
import { joinParts } from './joinParts';
import type { Refusals } from './selfCheck/listRefusals';
import type { Plan } from './types';

const NOTHING_FOUND: HitAnalysis = {
  changes: [],
  originals: [],
  untouched: [],
  result: NOTHING,
};

export interface PlanOptions extends Pick<MigrationOptions, 'scopes' | 'client'> {
  /** Refuse the flows whose migration makes the TypeScript compiler report something new. */
  readonly typecheck?: boolean;
  /** Add the names that are missing to files that hold real values, commented out. */
  readonly envFiles?: boolean;
}

/** Opens the repository, once, when something has been found in it. */
type Open = () => Promise<ProjectFiles>;

/**
 * Decides what to do with one repository. Reads only.
 *
 * @param root absolute path of the repository
 * @param paths files and directories to stay within; none means everything
 * @param files every file of it, where they are known
 * @throws Error if a path does not exist or lies outside `root`
 */
export async function createPlan(
  root: string,
  paths: readonly string[],
  options: PlanOptions,
  files?: readonly string[],
): Promise<Plan> {
  const fingerprints = { inSource: FINGERPRINTS, inManifests: MANIFEST_FINGERPRINTS };
  const discovery = await discoverFiles(root, paths, fingerprints, files);
  const open = openOnce(root, discovery);
  // The parser and all that works on trees are loaded here, so that a run that finds nothing does without.
  const code = discovery.hits.length === 0 ? NOTHING_FOUND : await analyse(root, discovery, open, options);
  const around = await adapt(code, discovery.manifests, open, options);
  const { left, failed } = discovery;
  const unreadable = failed.map(({ path, reason }) => ({ file: path, reason }));
  const { changes, untouched, totals } = joinParts(discovery, code, around);
  return {
    root,
    changes,
    untouched: [...untouched, ...left],
    edits: [...code.result.edits, ...(around?.edits ?? [])],
    findings: [...code.result.findings, ...(around?.findings ?? []), ...left.map(describeSkipped)],
    flows: code.result.flows,
    env: around?.env ?? code.result.env,
    failures: [...code.result.failures, ...unreadable],
    totals,
  };
}

function openOnce(root: string, { isWithin, all }: Discovery): Open {
  let opened: Promise<ProjectFiles> | undefined;
  const open: Open = async () => {
    const { createRepository } = await import('../project/createRepository.js');
    return createRepository(realpathSync(root), all() ?? (await listFiles(root)), isWithin);
  };
  return () => (opened ??= open());
}

async function analyse(
  root: string,
  { hits }: Discovery,
  open: Open,
  options: PlanOptions,
): Promise<HitAnalysis> {
  const [{ analyseHits }, repository] = await Promise.all([import('./analyseHits.js'), open()]);
  const decide = (refused: Refusals): HitAnalysis => analyseHits(hits, { ...options, refused }, repository);
  if (!options.typecheck) return decide(new Map());
  const { checkTypes } = await import('../typecheck/checkTypes.js');
  return checkTypes(realpathSync(root), decide);
}

/** What becomes of the files that are not JavaScript, if anything can: code was changed, or some hold a fingerprint. */
async function adapt(
  code: HitAnalysis,
  manifests: readonly Hit[],
  open: Open,
  { envFiles = false }: PlanOptions,
): Promise<RepositoryAdaptation | undefined> {
  if (code.changes.length + manifests.length === 0) return undefined;
  const { adaptRepository } = await import('../manifests/adaptRepository.js');
  return adaptRepository(code, manifests, await open(), envFiles);
}

function describeSkipped({ path, reason }: Skipped): Finding {
  const message = `Not edited: ${reason}. If it belongs to the JWT flow, migrate the source it is made from.`;
  return { rule: 'skipped-file', file: path, line: 1, column: 1, status: 'left', message };
}
