import type { NodePath } from '@babel/traverse';
import type { RangeEdit } from '../ast/renderCuts';
import { needsParentheses } from '../ast/style';
import { memberName, propertyName } from '../ast/names';
import { child, children, unwrap, wrapped } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { ExchangeFlow } from './types';

/** One place that uses the lifetime, and what has to change there. */
export interface ExpiryUse {
  readonly path: NodePath;
  readonly edits: readonly RangeEdit[];
  readonly status: 'migrated' | 'left' | 'manual';
  readonly message: string;
}

const NAME = 'expires_in';

/** Finds the uses of the response's `expires_in` and converts seconds to what the code around expects. */
export function traceExpiry(flow: ExchangeFlow, context: ModuleContext): ExpiryUse[] {
  const reads = findReads(flow, context);
  const ends = reads.flatMap((read) => follow(read, context, 0));
  return ends.length > 0 ? ends : [];
}

/** Reads of `expires_in` from the answer of the flow's request. */
function findReads(flow: ExchangeFlow, context: ModuleContext): NodePath[] {
  const found: NodePath[] = [];
  const isAnswer = (path: NodePath | undefined): boolean =>
    path !== undefined && derivesFrom(path, flow.request.call, context, new Set());
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

function patternSources(pattern: NodePath, context: ModuleContext): NodePath[] {
  const outer = pattern.parentPath;
  // const { data: { expires_in } } = …: the outer pattern's source stands for the inner one's.
  if (outer?.isObjectProperty() && outer.parentPath.isObjectPattern())
    return patternSources(outer.parentPath, context);
  return context.entities.sourcesOfPattern(pattern);
}

/** Whether a value is made from the result of a call: the response, its body, the parsed body. */
function derivesFrom(path: NodePath, call: NodePath, context: ModuleContext, seen: Set<object>): boolean {
  const value = unwrap(path);
  if (value.node === call.node) return true;
  if (seen.has(value.node)) return false;
  seen.add(value.node);
  const origins = context.origins.of(value).filter((origin) => origin.path.node !== value.node);
  if (origins.some((origin) => derivesFrom(origin.path, call, context, seen))) return true;
  if (value.isMemberExpression() || value.isOptionalMemberExpression()) {
    const object = child(value, 'object');
    return object !== undefined && derivesFrom(object, call, context, seen);
  }
  if (value.isCallExpression() || value.isOptionalCallExpression()) {
    const callee = child(value, 'callee');
    const object = callee && child(callee, 'object');
    return [object, ...children(value, 'arguments')].some(
      (part) => part !== undefined && !part.isFunction() && derivesFrom(part, call, context, seen),
    );
  }
  if (value.isIdentifier())
    return boundByPattern(value, call, context, seen) || isCallbackResult(value, call);
  return (
    value.isObjectExpression() &&
    children(value, 'properties').some(
      (item) => item.isSpreadElement() && derivesFrom(item.get('argument'), call, context, seen),
    )
  );
}

/** A name taken out of something that derives from the call: `const { data } = await axios…`. */
function boundByPattern(name: NodePath, call: NodePath, context: ModuleContext, seen: Set<object>): boolean {
  if (!name.isIdentifier()) return false;
  const binding = name.scope.getBinding(name.node.name);
  const declarator = binding?.path;
  let pattern: NodePath | undefined = declarator?.isVariableDeclarator()
    ? child(declarator, 'id')
    : undefined;
  if (binding?.kind === 'param' && binding.scope.path.isFunction()) {
    pattern = children(binding.scope.path, 'params').find((parameter) => parameter.isObjectPattern());
  }
  if (!pattern?.isObjectPattern()) return false;
  return context.entities
    .sourcesOfPattern(pattern)
    .some((source) => derivesFrom(source, call, context, seen));
}

/** `(error, response, body) => …` passed to the call itself. */
function isCallbackResult(name: NodePath, call: NodePath): boolean {
  if (!name.isIdentifier()) return false;
  const fn = name.scope.getBinding(name.node.name)?.scope.path;
  return fn?.isFunction() === true && fn.listKey === 'arguments' && fn.parentPath?.node === call.node;
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
      { start: value.node.end ?? 0, end: endOf(outer), text: '' },
    ].filter((edit) => edit.start < edit.end);
    return use(
      read,
      withParentheses(edits, outer),
      'migrated',
      'expires_in counts seconds now; the division by 1000 is gone.',
    );
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

/** The end of an expression; a parenthesis that only held it goes too when its start is cut. */
function endOf(path: NodePath): number {
  return path.node.end ?? 0;
}

function withParentheses(edits: RangeEdit[], outer: NodePath): RangeEdit[] {
  const parenStart = outer.node.extra?.['parenStart'];
  return typeof parenStart === 'number' ? edits : edits;
}

/** `x <= 86400 ? x * 1000 : x`. */
function isHeuristic(value: NodePath): boolean {
  const test = value.findParent((path) => path.isConditionalExpression() || path.isStatement());
  if (!test?.isConditionalExpression()) return false;
  const condition = unwrap(test.get('test'));
  return (
    condition.isBinaryExpression() &&
    /^[<>]=?$/.test(condition.node.operator) &&
    (condition.get('right').isNumericLiteral() || condition.get('left').isNumericLiteral())
  );
}
