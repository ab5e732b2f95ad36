import type { NodePath } from '@babel/traverse';
import type { RangeEdit } from '../ast/renderCuts';
import { memberName } from '../ast/names';
import { needsParentheses } from '../ast/style';
import { child } from '../ast/unwrap';
import type { ExpiryUse } from './types';
import { asNumber } from './readUnit';

/** Converts a read of the number of seconds to the milliseconds that the code around works with. */
export function toMilliseconds(read: NodePath): ExpiryUse {
  return {
    path: read,
    edits: multiply(asNumber(read)),
    status: 'migrated',
    message: 'expires_in counts seconds now and is converted to the milliseconds this code works with.',
  };
}

/** Drops a division by 1000, with the rounding around it. */
export function dropDivision(read: NodePath, value: NodePath, division: NodePath): ExpiryUse {
  const outer = roundingOf(division) ?? division;
  const isOperand =
    outer.parentPath?.isBinaryExpression() === true && (needsParentheses(value) || value.isAwaitExpression());
  const edits = [
    { start: outer.node.start ?? 0, end: value.node.start ?? 0, text: isOperand ? '(' : '' },
    { start: value.node.end ?? 0, end: outer.node.end ?? 0, text: isOperand ? ')' : '' },
  ].filter((edit) => edit.start < edit.end);
  const message = 'expires_in counts seconds now; the division by 1000 is gone.';
  return { path: read, edits, status: 'migrated', message };
}

/** Whether a use lost a factor and was given none; see {@link dropDivision}. */
export function isDivisionDropped({ edits }: ExpiryUse): boolean {
  return edits.some(({ start, end }) => start < end) && edits.every(({ text }) => /^[()]?$/.test(text));
}

/** Code that took milliseconds for seconds, or sees by itself which they are. */
export function leaveAsSeconds(read: NodePath, isGuess: boolean): ExpiryUse {
  const message = isGuess
    ? 'The size of the number decides its unit here, so seconds are understood.'
    : 'Taken for seconds here: that was wrong for milliseconds, and is right now that expires_in counts seconds.';
  return { path: read, edits: [], status: 'left', message };
}

function multiply(value: NodePath): RangeEdit[] {
  const { parentPath: parent } = value;
  const start = value.node.start ?? 0;
  const end = value.node.end ?? 0;
  const insert = (at: number, text: string): RangeEdit => ({ start: at, end: at, text });
  if (parent?.isObjectProperty({ shorthand: true }) && value.isIdentifier())
    return [{ start, end, text: `${value.node.name}: ${value.node.name} * 1000` }];
  if (parent?.isLogicalExpression({ operator: '??' }) && value.key === 'left') {
    const fallback = parent.get('right');
    const last = fallback.node.end ?? 0;
    const close = ' / 1000) * 1000';
    return needsParentheses(fallback)
      ? [insert(start, '('), insert(fallback.node.start ?? 0, '('), insert(last, `)${close}`)]
      : [insert(start, '('), insert(last, close)];
  }
  const isDivisor =
    parent?.isBinaryExpression() === true &&
    value.key === 'right' &&
    /^([/%*]|\*\*)$/.test(parent.node.operator);
  if (isDivisor) return [insert(start, '('), insert(end, ' * 1000)')];
  if (needsParentheses(value)) return [insert(start, '('), insert(end, ') * 1000')];
  return [insert(end, ' * 1000')];
}

/** `Math.floor(x / 1000)`: the rounding of a division that goes. */
function roundingOf(division: NodePath): NodePath | undefined {
  const call = division.parentPath;
  if (!call?.isCallExpression() || division.listKey !== 'arguments') return undefined;
  const callee = child(call, 'callee') as NodePath;
  const isMath = child(callee, 'object')?.isIdentifier({ name: 'Math' }) === true;
  return isMath && /^(floor|round|ceil|trunc)$/.test(memberName(callee) ?? '') ? call : undefined;
}
