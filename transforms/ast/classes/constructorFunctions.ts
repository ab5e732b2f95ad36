import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { bindingOfFunction } from '../functions';
import { wrapped } from '../unwrap';
import { prototypeOf, prototypeOwner } from './prototypes';
import { visit } from '../visit';

const KNOWN = new WeakMap<Node, boolean>();

/** Whether a function or class makes objects of its own: a class, or a function that is used like one. */
export function isClassLike(path: NodePath): boolean {
  return path.isClass() || isConstructorFunction(path);
}

/**
 * Whether a function is a class as they were written before there were classes: it fills `this`, and has a prototype
 * with members, is made by `new` or begins with a capital letter.
 */
export function isConstructorFunction(path: NodePath): boolean {
  const known = KNOWN.get(path.node);
  if (known !== undefined) return known;
  const found = isPlainFunction(path) && (prototypeOf(path) !== undefined || isMadeByNew(path));
  KNOWN.set(path.node, found);
  return found;
}

/** A function whose `this` is its own, and which is no member of anything. */
function isPlainFunction(path: NodePath): boolean {
  if (!path.isFunctionDeclaration() && !path.isFunctionExpression()) return false;
  const holder = wrapped(path).parentPath;
  return !path.node.async && !path.node.generator && !(holder && prototypeOwner(holder));
}

function isMadeByNew(path: NodePath): boolean {
  if (!fillsThis(path)) return false;
  const binding = bindingOfFunction(path);
  const own = path.isFunctionExpression() ? path.node.id?.name : undefined;
  return (
    /^[A-Z]/.test(binding?.identifier.name ?? own ?? '') ||
    binding?.referencePaths.some(
      ({ parentPath, key }) => key === 'callee' && parentPath?.isNewExpression(),
    ) === true
  );
}

/** Whether a function assigns to a property of its `this`. */
function fillsThis(fn: NodePath): boolean {
  let found = false;
  visit(fn, {
    ThisExpression({ parentPath, key }) {
      const isTarget = parentPath.key === 'left' && parentPath.parentPath?.isAssignmentExpression() === true;
      if (key === 'object' && isTarget) found = true;
    },
    Function(inner) {
      if (!inner.isArrowFunctionExpression()) inner.skip();
    },
  });
  return found;
}
