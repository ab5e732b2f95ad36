import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../ast/names';
import { child, children, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { dropDivision, leaveAsSeconds, toMilliseconds } from './convertLifetime';
import { derivesFrom, patternSources, type Source } from './derivesFrom';
import { unitOfWord } from './durationSinks';
import { holderOf } from './holdersOf';
import { readUnit } from './readUnit';
import { tracePassThrough } from './tracePassThrough';
import type { ExchangeFlow, ExpiryUse } from './types';

const MAX_DEPTH = 5;

/**
 * Finds the uses of the response's `expires_in` and converts seconds to what the code around expects; where the whole
 * answer goes to code that can't be seen, on the way there.
 */
export function traceExpiry(flow: ExchangeFlow, context: ModuleContext): ExpiryUse[] {
  const { uses: handedOn, converted } = tracePassThrough(flow, context);
  const source: Source = { call: flow.request.call, converted };
  const reads = findReads('expires_in', source, context);
  const found = reads.flatMap((read) => follow(read, false, context, 0));
  const nodes = new Set(found.map(({ path }) => path.node));
  const unique = [...nodes].flatMap((node) => found.find(({ path }) => path.node === node) ?? []);
  return [...unique, ...handedOn];
}

/** Reads of one field of the answer: members, and properties of patterns. */
export function findReads(name: string, source: Source, context: ModuleContext): NodePath[] {
  const found: NodePath[] = [];
  const isAnswer = (path: NodePath | undefined): boolean =>
    path !== undefined && derivesFrom(path, source, context);
  const visit = (path: NodePath): void => {
    if (memberName(path) === name && isAnswer(child(path, 'object')) && !isAssigned(path)) found.push(path);
  };
  for (const { module } of context.views) {
    module.program.traverse({
      MemberExpression: visit,
      OptionalMemberExpression: visit,
      ObjectPattern(pattern) {
        const property = children(pattern, 'properties').find(
          (item) => item.isObjectProperty() && propertyName(item) === name,
        );
        if (property && patternSources(pattern, context).some(isAnswer)) found.push(property);
      },
    });
  }
  return found;
}

function isAssigned(path: NodePath): boolean {
  return path.key === 'left' && path.parentPath?.isAssignmentExpression() === true;
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
  if (division) return [dropDivision(read, unwrapped(division), division)];
  if (unit === 'seconds' || unit === 'guessed') return [leaveAsSeconds(read, unit === 'guessed')];
  if (unit === 'milliseconds') return [toMilliseconds(read)];

  const holder = holderOf(top, context);
  const later = next(holder?.uses ?? [], reading.shifted);
  if (later.some(({ status }) => status === 'left') || (holder?.open === false && areDivisions(later)))
    return later;
  return [unitOfWord(holder?.name) === 'seconds' ? leaveAsSeconds(read, false) : toMilliseconds(read)];
}

function areDivisions(uses: readonly ExpiryUse[]): boolean {
  return uses.length > 0 && uses.every(({ edits }) => edits.some((edit) => edit.text === ''));
}

/** What is divided. */
function unwrapped(division: NodePath): NodePath {
  return unwrap(child(division, 'left') as NodePath);
}
