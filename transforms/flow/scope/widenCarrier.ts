import type { NodePath } from '@babel/traverse';
import { collectionOf } from '../../ast/collectionOf';
import { memberName } from '../../ast/names';
import { textOf } from '../../ast/parseModule';
import { child, children, part, unwrap } from '../../ast/unwrap';
import type { ScopeShape } from '../types';
import { indexOf, isRunning } from './chosenByKey';
import { isFixed, listOfNew } from './collections';

/** An expression that holds all metascopes, and the form it holds them in. */
export interface Widened {
  readonly carrier: NodePath;
  readonly shape: ScopeShape;
}

/** From one metascope back to what holds them all: the list of a loop, the text of a `split`. */
export function widen(path: NodePath): Widened {
  const value = unwrap(path);
  const list = collectionOf(value);
  if (list) return widenList(list);
  if (value.isCallExpression()) return widenCall(value) ?? { carrier: value, shape: 'text' };
  const held = value.isIdentifier() ? initialiser(value) : undefined;
  if (held?.isCallExpression()) {
    const called = widenCall(held);
    if (called) return called;
  }
  // `const scope = metaScopes[i]`, one after the other.
  const key = held && indexOf(held);
  const indexed = key && isRunning(key) ? child(held, 'object') : undefined;
  if (indexed) return widenList(indexed);
  return { carrier: value, shape: 'text' };
}

function widenList(list: NodePath): Widened {
  const value = unwrap(list);
  if (value.isCallExpression()) return widenCall(value) ?? { carrier: value, shape: 'list' };
  if (value.isConditionalExpression()) return widenBranches(value);
  const only = value.isArrayExpression() ? onlyItem(value) : undefined;
  if (only)
    return only.isSpreadElement()
      ? widenList(only.get('argument'))
      : { carrier: unwrap(only), shape: 'text' };
  if (value.isNewExpression()) return widenMade(value);
  if (value.isIdentifier()) {
    const held = initialiser(value);
    if (held?.isNewExpression()) return widenMade(held);
    if (held?.isCallExpression() || held?.isConditionalExpression()) {
      const inner = widenList(held);
      if (inner.carrier.node !== held.node) return inner;
    }
    if (isSplitInPlace(value)) return { carrier: value, shape: 'either' };
  }
  return { carrier: value, shape: 'list' };
}

/** `new Set(xs)`: the list. A set that is added to, and a map, are no lists: they hold their items in their own way. */
export function widenMade(made: NodePath): Widened {
  const list = isFixed(made) ? listOfNew(made) : undefined;
  return list ? widenList(list) : { carrier: made, shape: 'list' };
}

/** `Array.isArray(x) ? x : [x]`, `typeof x === 'string' ? x.split(',') : x`: one value that has either form. */
function widenBranches(value: NodePath): Widened {
  const branches = [value.get('consequent'), value.get('alternate')] as NodePath[];
  const filled = branches.filter((branch) => !isEmptyList(branch)).map(widenList);
  const [first, ...others] = filled;
  const isSame = first && others.every(({ carrier }) => textOf(carrier) === textOf(first.carrier));
  if (!first || !isSame) return { carrier: value, shape: 'list' };
  const list = filled.find(({ shape }) => shape === 'list');
  const isMixed = others.some(({ shape }) => shape !== first.shape);
  return isMixed ? { carrier: (list ?? first).carrier, shape: 'either' } : first;
}

function isEmptyList(path: NodePath): boolean {
  const value = unwrap(path);
  return value.isArrayExpression() && value.node.elements.length === 0;
}

/** `[x]`, `[...xs]`: what stands in a list alone, when it is no literal. */
function onlyItem(list: NodePath): NodePath | undefined {
  const [only, ...others] = children(list, 'elements');
  return others.length === 0 && only && !unwrap(only).isStringLiteral() ? only : undefined;
}

/** `x.split(',')`, `x.map(…)`, `x.filter(…)`, `JSON.parse(x)`, `[].concat(x)`, `Object.keys(x)`: what `x` holds. */
function widenCall(call: NodePath): Widened | undefined {
  const callee = child(call, 'callee') as NodePath;
  const object = child(callee, 'object');
  const name = memberName(callee);
  const [first] = children(call, 'arguments');
  if (!object) return undefined;
  if (name === 'split') return { carrier: withoutDefault(object), shape: 'text' };
  if (name === 'trim') return widen(object);
  if (name === 'map' || name === 'filter' || name === 'slice' || name === 'values') return widenList(object);
  if (name === 'concat' && object.isArrayExpression() && first)
    return { carrier: unwrap(first), shape: 'either' };
  return undefined;
}

/** `(x || '')`: x; any other expression as it is. */
function withoutDefault(path: NodePath): NodePath {
  const value = unwrap(path);
  if (!value.isLogicalExpression()) return value;
  const right = unwrap(value.get('right'));
  return right.isStringLiteral({ value: '' }) ? unwrap(part(value, 'left') as NodePath) : value;
}

/** `if (!Array.isArray(xs)) xs = xs.split(',')`: a name that holds either form. */
function isSplitInPlace(name: NodePath): boolean {
  if (!name.isIdentifier()) return false;
  const writes = name.scope.getBinding(name.node.name)?.constantViolations ?? [];
  return writes.some((write) => {
    const right = write.isAssignmentExpression() ? unwrap(write.get('right')) : undefined;
    return right?.isCallExpression() === true && memberName(part(right, 'callee') as NodePath) === 'split';
  });
}

function initialiser(name: NodePath): NodePath | undefined {
  if (!name.isIdentifier()) return undefined;
  const binding = name.scope.getBinding(name.node.name);
  const declarator = binding?.path;
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return undefined;
  const init = child(declarator, 'init');
  return init && unwrap(init);
}
