import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import { SERVICES, type HostKind } from '../hosts/services';
import { HostError } from '../hosts/HostError';
import { findReasonNotToPublish } from './findReasonNotToPublish';
import { findHost, publishRepository } from './publishRepository';
import type { Candidate, Publication, PublicationOutcome, PublishContext } from './types';

const WRITTEN: ReadonlySet<PublicationOutcome> = new Set(['opened', 'updated', 'pushed']);

/**
 * Publishes repositories one after another, with a pause after each that something was written to. Ends early, without
 * an error, when the run is interrupted.
 *
 * @param onPublished told of each as soon as it is through
 * @throws UserError before anything is done if a token is missing
 */
export async function publishAll(
  candidates: readonly Candidate[],
  context: PublishContext,
  onPublished: (publication: Publication) => void,
): Promise<Publication[]> {
  const { signal, options } = context;
  if (!options.dryRun) requireTokens(candidates, context);
  const publications: Publication[] = [];
  let written = 0;
  try {
    for (const candidate of candidates) {
      const { id } = candidate.result.repository;
      const isEnough = written >= options.limit;
      if (!isEnough && isWritten(publications.at(-1))) await sleep(options.pause, undefined, { signal });
      const publication: Publication = isEnough
        ? { id, outcome: 'skipped', reason: 'left for another run by --limit' }
        : await publishRepository(candidate, context);
      publications.push(publication);
      onPublished(publication);
      if (isWritten(publication)) written++;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return publications;
}

function isWritten(publication: Publication | undefined): boolean {
  return publication !== undefined && WRITTEN.has(publication.outcome);
}

/** Better before the first than at the fiftieth. */
function requireTokens(candidates: readonly Candidate[], context: PublishContext): void {
  const missing = new Map<HostKind, number>();
  for (const { result } of candidates) {
    if (findReasonNotToPublish(result, context.options.partial) !== undefined) continue;
    const kind = kindOf(result.repository, context);
    if (kind !== undefined && !context.tokens[kind]) missing.set(kind, (missing.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of missing) {
    const { name, tokenVariable, request } = SERVICES[kind];
    throw new UserError(
      `${tokenVariable} is not set, but repositories to publish are on ${name}: ${String(count)}.`,
      EXIT.PRECONDITION,
      `Set it to a token that may push and open a ${request}, or see with --dry-run what would be done.`,
    );
  }
}

/** Of a repository whose token has nowhere to go, that is said when its turn comes. */
function kindOf(...args: Parameters<typeof findHost>): HostKind | undefined {
  try {
    return findHost(...args)?.kind;
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
