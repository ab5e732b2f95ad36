import type { NodePath } from '@babel/traverse';
import { collectionOf } from '../../ast/collectionOf';
import { memberName } from '../../ast/names';
import { child, children, unwrap } from '../../ast/unwrap';
import type { ScopeShape } from '../types';

/** From one metascope back to what holds them all: the list of a loop, the text of a `split`. */
export function widen(path: NodePath): { carrier: NodePath; shape: ScopeShape } {
  const value = unwrap(path);
  const list = collectionOf(value);
  if (list) {
    const inner = widenList(list);
    return inner;
  }
  if (value.isCallExpression()) return widenCall(value) ?? { carrier: value, shape: 'text' };
  const held = value.isIdentifier() ? initialiser(value) : undefined;
  if (held?.isCallExpression()) {
    const called = widenCall(held);
    if (called) return called;
  }
  return { carrier: value, shape: 'text' };
}

function widenList(list: NodePath): { carrier: NodePath; shape: ScopeShape } {
  const value = unwrap(list);
  if (value.isCallExpression()) return widenCall(value) ?? { carrier: value, shape: 'list' };
  if (value.isConditionalExpression()) {
    const [a, b] = [value.get('consequent'), value.get('alternate')].map((branch) => widenList(branch));
    return a && b && a.shape !== b.shape
      ? { carrier: (a.shape === 'list' ? a : b).carrier, shape: 'either' }
      : (a ?? { carrier: value, shape: 'list' });
  }
  if (value.isIdentifier()) {
    const held = initialiser(value);
    if (held?.isCallExpression() || held?.isConditionalExpression()) {
      const inner = widenList(held);
      if (inner.carrier.node !== held.node) return inner;
    }
    if (isSplitInPlace(value)) return { carrier: value, shape: 'either' };
  }
  return { carrier: value, shape: 'list' };
}

/** `x.split(',')`, `x.map(…)`, `x.filter(…)`, `JSON.parse(x)`, `[].concat(x)`, `Object.keys(x)`: what `x` holds. */
function widenCall(call: NodePath): { carrier: NodePath; shape: ScopeShape } | undefined {
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
  return right.isStringLiteral({ value: '' }) ? unwrap(value.get('left') as NodePath) : value;
}

/** `if (!Array.isArray(xs)) xs = xs.split(',')`: a name that holds either form. */
function isSplitInPlace(name: NodePath): boolean {
  if (!name.isIdentifier()) return false;
  const writes = name.scope.getBinding(name.node.name)?.constantViolations ?? [];
  return writes.some((write) => {
    const right = write.isAssignmentExpression() ? unwrap(write.get('right')) : undefined;
    return right?.isCallExpression() === true && memberName(right.get('callee') as NodePath) === 'split';
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
