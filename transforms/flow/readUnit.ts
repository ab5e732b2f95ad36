import type { NodePath } from '@babel/traverse';
import { estimateNumber, isPointInTime } from '../ast/estimateNumber';
import { dottedName, memberName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { child, part, unwrap, wrapped } from '../ast/unwrap';
import { unitOfSink, type TimeUnit } from './durationSinks';

/** What the code around a duration takes it for. */
export interface UnitReading {
  /** `guessed`: the code looks at the size of the number; undefined where nothing shows it. */
  readonly unit: TimeUnit | 'guessed' | undefined;
  /** The division by 1000 that turned milliseconds into seconds, where it can simply go. */
  readonly division?: NodePath;
  /** The outermost expression that is still this duration, perhaps less a margin. */
  readonly top: NodePath;
  /** Whether a margin was added to the duration on the way to `top`. */
  readonly shifted: boolean;
}

/** The expression around a read that makes it a number, if any: `Number(x)`, `parseInt(x, 10)`, `+x`. */
export function asNumber(read: NodePath): NodePath {
  const value = wrapped(read);
  const parent = value.parentPath;
  const isConversion =
    parent?.isUnaryExpression({ operator: '+' }) === true ||
    (parent?.isCallExpression() === true &&
      value.key === 0 &&
      /^(Number|parseInt|parseFloat)$/.test(functionName(parent) ?? ''));
  return isConversion ? asNumber(parent) : value;
}

/** Climbs from a duration through rounding, margins and fallbacks to where its unit shows. */
export function readUnit(read: NodePath, shiftedBefore: boolean, origins: Origins): UnitReading {
  let top = asNumber(read);
  let shifted = shiftedBefore;
  let fallback: TimeUnit | undefined;
  for (;;) {
    const parent = top.parentPath;
    if (isHeuristic(top, origins)) return { unit: 'guessed', top, shifted };
    if (parent?.isBinaryExpression()) {
      const { operator } = parent.node;
      const other = child(parent, top.key === 'left' ? 'right' : 'left');
      const number = other && estimateNumber(other, origins);
      if (operator !== '+' && operator !== '-') {
        const division = operator === '/' && number === 1000 && top.key === 'left' && !shifted;
        if (division) return { unit: 'milliseconds', division: parent, top, shifted };
        return { unit: unitOfScaling(operator, number, top.key === 'left'), top, shifted };
      }
      if (isPointInTime(number))
        return { unit: Number(number) < 1e11 ? 'seconds' : 'milliseconds', top, shifted };
      shifted = true;
    } else if (parent?.isLogicalExpression() && top.key === 'left') {
      fallback ??= unitOfFallback(estimateNumber(parent.get('right'), origins));
    } else if (!isTransparent(top, parent)) {
      return { unit: unitOfSink(top, origins) ?? fallback, top, shifted };
    }
    top = wrapped(parent as NodePath);
  }
}

/** `x * 1000`, `x / 60`: seconds; `x / 60000`: milliseconds. */
function unitOfScaling(operator: string, factor: number | undefined, isLeft: boolean): TimeUnit | undefined {
  if (factor === undefined) return undefined;
  if (operator === '*') return factor === 1000 ? 'seconds' : undefined;
  if (operator !== '/' || !isLeft) return undefined;
  if ([60, 3600, 86_400].includes(factor)) return 'seconds';
  return 'milliseconds';
}

/** `|| 86400`: what stands in for a missing lifetime is some hours, so its size tells the unit. */
function unitOfFallback(number: number | undefined): TimeUnit | undefined {
  if (number === undefined || number < 60) return undefined;
  return number <= 100_000 ? 'seconds' : 'milliseconds';
}

function isTransparent(value: NodePath, parent: NodePath | null): boolean {
  if (!parent) return false;
  if (parent.isUnaryExpression({ operator: '+' }) || parent.isLogicalExpression()) return true;
  if (parent.isConditionalExpression()) return value.key !== 'test';
  return (
    parent.isCallExpression() &&
    value.listKey === 'arguments' &&
    /^(Number|parse(Int|Float)|floor|round|ceil|trunc|max|min)$/.test(functionName(parent) ?? '')
  );
}

/** The name of a global function, or of a function of Math. */
function functionName(call: NodePath): string | undefined {
  const callee = child(call, 'callee') as NodePath;
  if (callee.isIdentifier()) return callee.node.name;
  const isGlobal = ['Math', 'Number'].some((name) => child(callee, 'object')?.isIdentifier({ name }));
  return isGlobal ? memberName(callee) : undefined;
}

/** `x <= 86400 ? x * 1000 : x`. */
function isHeuristic(value: NodePath, origins: Origins): boolean {
  const test = value.findParent((path) => path.isConditionalExpression() || path.isStatement());
  if (!test?.isConditionalExpression()) return false;
  const condition = unwrap(test.get('test'));
  if (!condition.isBinaryExpression() || !/^[<>]=?$/.test(condition.node.operator)) return false;
  const sides = [part(condition, 'left') as NodePath, condition.get('right')];
  const name = dottedName(value)?.join('.');
  return (
    sides.some((side) => dottedName(side)?.join('.') === name) &&
    sides.some((side) => estimateNumber(side, origins) !== undefined)
  );
}
