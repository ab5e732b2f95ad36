import type { NodePath } from '@babel/traverse';
import { child, withoutCasts } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { dropDivision, isDivisionDropped, leaveAsSeconds, toMilliseconds } from './convertLifetime';
import { redate } from './claims/redate';
import { rekey } from './claims/rekey';
import { answerTo } from './derivesFrom';
import { unitOfWord } from './durationSinks';
import { findReads } from './findReads';
import { holderOf } from './holdersOf';
import { readUnit } from './readUnit';
import { tracePassThrough } from './tracePassThrough';
import { unfollowedReads } from './unfollowedReads';
import type { TokenFlow, ExpiryUse } from './types';

const MAX_DEPTH = 5;

/**
 * Finds the uses of the response's `expires_in` and converts seconds to what the code around expects; where the whole
 * answer goes to code that can't be seen, on the way there. What was dated by the JWT is dated by the answer.
 */
export function traceExpiry(flow: TokenFlow, context: ModuleContext): ExpiryUse[] {
  const { uses: handedOn, converted } = tracePassThrough(flow, context);
  const source = answerTo(flow, converted);
  const reads = findReads('expires_in', source, context);
  const found = reads.flatMap((read) => follow(read, false, context, 0));
  const nodes = new Set(found.map(({ path }) => path.node));
  const unique = [...nodes].flatMap((node) => found.find(({ path }) => path.node === node) ?? []);
  const followed = new Set(reads.map(({ node }) => node));
  const missed = unfollowedReads(source, context.at(flow.call)).filter(
    ({ path }) => !followed.has(path.node),
  );
  return [...unique, ...missed, ...handedOn, ...redate(flow, context), ...rekey(flow, context)];
}

/**
 * From a read to the places where the number is used; converts where its unit shows.
 *
 * @param shifted whether a margin was added to the number on the way here
 */
function follow(read: NodePath, shifted: boolean, context: ModuleContext, depth: number): ExpiryUse[] {
  if (depth > MAX_DEPTH) return [];
  const next = (uses: readonly NodePath[], isShifted: boolean): ExpiryUse[] =>
    uses.flatMap((use) => follow(use, isShifted, context, depth + 1));
  if (read.isObjectProperty()) return next(holderOf(read, context)?.uses ?? [], shifted);

  const reading = readUnit(read, shifted, context.origins);
  const { unit, division, top } = reading;
  if (division) return [dropDivision(read, dividend(division), division)];
  if (unit === 'seconds' || unit === 'guessed') return [leaveAsSeconds(read, unit === 'guessed')];
  if (unit === 'milliseconds') return [toMilliseconds(read)];

  const holder = holderOf(top, context);
  const later = next(holder?.uses ?? [], reading.shifted);
  if (later.some(({ status }) => status === 'left') || (holder?.open === false && areDivisions(later)))
    return later;
  return [unitOfWord(holder?.name) === 'seconds' ? leaveAsSeconds(read, false) : toMilliseconds(read)];
}

function areDivisions(uses: readonly ExpiryUse[]): boolean {
  return uses.length > 0 && uses.every(isDivisionDropped);
}

/** What is divided, without the casts that made a number of it. */
function dividend(division: NodePath): NodePath {
  return withoutCasts(child(division, 'left') as NodePath);
}
