import type { NodePath } from '@babel/traverse';
import { memberName } from './names';
import type { Origins } from './origins';
import { child, children, unwrap } from './unwrap';

const NOW = 1.7e12;

/** Methods that give a point in time, whatever library made the object. */
const CLOCKS: ReadonlyMap<string, number> = new Map([
  ['now', NOW],
  ['getTime', NOW],
  ['valueOf', NOW],
  ['toMillis', NOW],
  ['unix', NOW / 1000],
  ['toSeconds', NOW / 1000],
  ['toUnixInteger', NOW / 1000],
]);

const TRANSPARENT = /^(Number|parse(Int|Float)|floor|round|ceil|trunc|max|min)$/;

const MAX_DEPTH = 12;

/**
 * Roughly the number an expression has: constants as they are, the clock as it stood in 2023. Beside a point in time an
 * unknown summand counts for nothing.
 *
 * @returns undefined where even the magnitude is unknown
 */
export function estimateNumber(path: NodePath, origins: Origins, depth = 0): number | undefined {
  const value = unwrap(path);
  const next = (inner: NodePath | undefined): number | undefined =>
    inner && depth < MAX_DEPTH ? estimateNumber(inner, origins, depth + 1) : undefined;
  if (value.isNumericLiteral()) return value.node.value;
  if (value.isUnaryExpression()) return value.node.operator === '+' ? next(value.get('argument')) : undefined;
  if (value.isNewExpression() && child(value, 'callee')?.isIdentifier({ name: 'Date' })) return NOW;
  if (value.isBinaryExpression()) {
    return compute(value.node.operator, next(child(value, 'left')), next(child(value, 'right')));
  }
  if (value.isCallExpression()) {
    const known = estimateCall(value, next);
    if (known !== undefined) return known;
  }
  const [origin, ...others] = origins.of(value);
  return origin && others.length === 0 && !origin.element && origin.path.node !== value.node
    ? next(origin.path)
    : undefined;
}

function estimateCall(
  call: NodePath,
  next: (path: NodePath | undefined) => number | undefined,
): number | undefined {
  const callee = child(call, 'callee') as NodePath;
  const name = memberName(callee) ?? (callee.isIdentifier() ? callee.node.name : undefined);
  if (name === undefined) return undefined;
  if (name === 'getUnixTime') return NOW / 1000;
  const clock = child(callee, 'object') && CLOCKS.get(name);
  return clock ?? (TRANSPARENT.test(name) ? next(children(call, 'arguments')[0]) : undefined);
}

function compute(operator: string, left: number | undefined, right: number | undefined): number | undefined {
  if (operator === '+' || operator === '-') {
    const known = left ?? right;
    if (left === undefined || right === undefined) return isPointInTime(known) ? known : undefined;
    return operator === '+' ? left + right : left - right;
  }
  if (left === undefined || right === undefined) return undefined;
  if (operator === '*') return left * right;
  return operator === '/' ? left / right : undefined;
}

/** Whether a number is so large that it must be a date, in seconds or milliseconds. */
export function isPointInTime(number: number | undefined): boolean {
  return number !== undefined && number > 1e9;
}
