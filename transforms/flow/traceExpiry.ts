import type { NodePath } from '@babel/traverse';
import type { RangeEdit } from '../ast/renderCuts';
import { needsParentheses } from '../ast/style';
import { memberName, propertyName } from '../ast/names';
import { child, children, unwrap, wrapped } from '../ast/unwrap';
import { derivesFrom, patternSources } from './derivesFrom';
import type { ModuleContext } from '../context';
import { tracePassThrough } from './tracePassThrough';
import type { ExchangeFlow, ExpiryUse } from './types';

const NAME = 'expires_in';

/** Finds the uses of the response's `expires_in` and converts seconds to what the code around expects. */
export function traceExpiry(flow: ExchangeFlow, context: ModuleContext): ExpiryUse[] {
  const reads = findReads(flow, context);
  const ends = reads.flatMap((read) => follow(read, context, 0));
  return ends.length > 0 ? ends : tracePassThrough(flow, context);
}

/** Reads of `expires_in` from the answer of the flow's request. */
function findReads(flow: ExchangeFlow, context: ModuleContext): NodePath[] {
  const found: NodePath[] = [];
  const isAnswer = (path: NodePath | undefined): boolean =>
    path !== undefined && derivesFrom(path, flow.request.call, context);
  const visit = (path: NodePath): void => {
    if (memberName(path) === NAME && isAnswer(child(path, 'object')) && !isAssigned(path)) found.push(path);
  };
  context.module.program.traverse({
    MemberExpression: visit,
    OptionalMemberExpression: visit,
    ObjectPattern(pattern) {
      const property = children(pattern, 'properties').find(
        (item) => item.isObjectProperty() && propertyName(item) === NAME,
      );
      if (property && patternSources(pattern, context).some(isAnswer)) found.push(property);
    },
  });
  return found;
}

function isAssigned(path: NodePath): boolean {
  return path.key === 'left' && path.parentPath?.isAssignmentExpression() === true;
}

/** From a read to the places where the number is used; converts where its unit shows. */
function follow(read: NodePath, context: ModuleContext, depth: number): ExpiryUse[] {
  const names = depth < 5 ? holdersOf(read, context) : undefined;
  if (names) {
    const later = names.flatMap((path) => follow(path, context, depth + 1));
    const showsUnit = later.some(
      (use) => use.status === 'left' || use.edits.some((edit) => edit.text === ''),
    );
    if (showsUnit || read.isObjectProperty()) return later;
    return later.length > 0 ? [convert(read)] : [];
  }
  if (read.isObjectProperty()) return [];
  return [convert(read)];
}

/** The uses of the variable or property that a read fills; undefined when it fills none that can be followed. */
function holdersOf(read: NodePath, context: ModuleContext): NodePath[] | undefined {
  const { entities } = context;
  if (read.isObjectProperty()) {
    const value = child(read, 'value');
    const target = value?.isAssignmentPattern() ? child(value, 'left') : value;
    const binding = target?.isIdentifier() ? target.scope.getBinding(target.node.name) : undefined;
    return binding ? entities.usesOf(entities.ofBinding(binding)) : [];
  }
  const holder = wrapped(read).parentPath;
  if (holder?.isVariableDeclarator() && holder.node.id.type === 'Identifier') {
    const binding = holder.scope.getBinding(holder.node.id.name);
    return binding && entities.usesOf(entities.ofBinding(binding));
  }
  return undefined;
}

/** Converts one read of the number of seconds to milliseconds, or drops a conversion that is no longer one. */
function convert(read: NodePath): ExpiryUse {
  const value = wrapped(read);
  const parent = value.parentPath;
  if (parent?.isBinaryExpression({ operator: '*' }) && isThousand(other(parent, value))) {
    return use(
      read,
      [],
      'left',
      'Multiplied by 1000 this was wrong for milliseconds, and is right now that expires_in counts seconds.',
    );
  }
  if (isHeuristic(value)) {
    return use(read, [], 'left', 'The size of the number decides its unit here, so seconds are understood.');
  }
  if (
    parent?.isBinaryExpression({ operator: '/' }) &&
    value.key === 'left' &&
    isThousand(other(parent, value))
  ) {
    const rounded = roundingOf(parent);
    const outer = rounded ?? parent;
    const edits = [
      { start: outer.node.start ?? 0, end: value.node.start ?? 0, text: '' },
      { start: value.node.end ?? 0, end: outer.node.end ?? 0, text: '' },
    ].filter((edit) => edit.start < edit.end);
    return use(read, edits, 'migrated', 'expires_in counts seconds now; the division by 1000 is gone.');
  }
  const end = value.node.end ?? 0;
  const isDivisor =
    parent?.isBinaryExpression() === true &&
    value.key === 'right' &&
    /^[/%*-]|\*\*$/.test(parent.node.operator) &&
    parent.node.operator !== '-';
  const edits = isDivisor
    ? [
        { start: value.node.start ?? 0, end: value.node.start ?? 0, text: '(' },
        { start: end, end, text: ' * 1000)' },
      ]
    : shorthandEdits(value, end);
  return use(
    read,
    edits,
    'migrated',
    'expires_in counts seconds now and is converted to the milliseconds this code works with.',
  );
}

function shorthandEdits(value: NodePath, end: number): RangeEdit[] {
  const property = value.parentPath;
  if (property?.isObjectProperty({ shorthand: true }) && value.isIdentifier()) {
    return [{ start: value.node.start ?? 0, end, text: `${value.node.name}: ${value.node.name} * 1000` }];
  }
  if (needsParentheses(value)) {
    return [
      { start: value.node.start ?? 0, end: value.node.start ?? 0, text: '(' },
      { start: end, end, text: ') * 1000' },
    ];
  }
  return [{ start: end, end, text: ' * 1000' }];
}

function use(path: NodePath, edits: RangeEdit[], status: ExpiryUse['status'], message: string): ExpiryUse {
  return { path, edits, status, message };
}

function other(operation: NodePath, operand: NodePath): NodePath | undefined {
  return child(operation, operand.key === 'left' ? 'right' : 'left');
}

function isThousand(path: NodePath | undefined): boolean {
  return path?.isNumericLiteral() === true && (path.node.value === 1000 || path.node.value === 1e3);
}

/** `Math.floor(x / 1000)`: the rounding of a division that goes. */
function roundingOf(division: NodePath): NodePath | undefined {
  const call = division.parentPath;
  if (!call?.isCallExpression() || division.listKey !== 'arguments') return undefined;
  const callee = child(call, 'callee') as NodePath;
  const isMath = child(callee, 'object')?.isIdentifier({ name: 'Math' }) === true;
  return isMath && /^(floor|round|ceil|trunc)$/.test(memberName(callee) ?? '') ? call : undefined;
}

/** `x <= 86400 ? x * 1000 : x`. */
function isHeuristic(value: NodePath): boolean {
  const test = value.findParent((path) => path.isConditionalExpression() || path.isStatement());
  if (!test?.isConditionalExpression()) return false;
  const condition = unwrap(test.get('test'));
  if (!condition.isBinaryExpression() || !/^[<>]=?$/.test(condition.node.operator)) return false;
  return [condition.get('left') as NodePath, condition.get('right')].some(
    (side) => typeof side.evaluate().value === 'number',
  );
}
