import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { memberName } from './names';
import { packageMember } from './packageMember';
import { child, children, part, unwrap } from './unwrap';
import { visit } from './visit';

/** Packages that are a function like `Object.assign`, and members of packages that are one. */
const COPYING_PACKAGES = new Set([
  'object-assign',
  'extend',
  'xtend/mutable',
  'lodash.assign',
  'extend-shallow',
]);
const COPYING_MEMBERS = /^(util\._extend|(lodash|underscore)\.(assign|extend|merge))$/;

const KNOWN = new WeakMap<Node, boolean>();

/** Whether a call copies what its other arguments hold into the first: by a package, or a function written for that. */
export function isCopyingCall(call: NodePath): boolean {
  const known = KNOWN.get(call.node);
  if (known !== undefined) return known;
  const found = findCopier(call);
  KNOWN.set(call.node, found);
  return found;
}

function findCopier(call: NodePath): boolean {
  const callee = call.isCallExpression() ? child(call, 'callee') : undefined;
  if (!callee || children(call, 'arguments').length < 2) return false;
  const member = packageMember(callee);
  if (member)
    return member.names.length === 0
      ? COPYING_PACKAGES.has(member.source)
      : COPYING_MEMBERS.test([member.source.replace(/^node:/, ''), ...member.names].join('.'));
  const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined;
  const init = binding?.path.isVariableDeclarator() ? child(binding.path, 'init') : binding?.path;
  return init?.isFunction() === true && isCopier(init);
}

/** `function extend(target) { … for (var key in source) target[key] = source[key]; … return target; }` */
function isCopier(fn: NodePath): boolean {
  const [target] = children(fn, 'params');
  if (!target?.isIdentifier()) return false;
  const { name } = target.node;
  const writes: NodePath[] = [];
  let copies = 0;
  visit(fn, {
    AssignmentExpression(path) {
      const left = part(path, 'left') as NodePath;
      if (!left.isMemberExpression()) return;
      writes.push(path);
      if (left.get('object').isIdentifier({ name }) && isSameKey(left, path.get('right'))) copies += 1;
    },
    CallExpression(path) {
      const called = part(path, 'callee') as NodePath;
      const method = memberName(called) ?? '';
      if (!/^(hasOwnProperty|call|slice|forEach|keys)$/.test(method)) writes.push(path);
    },
  });
  return copies > 0 && copies === writes.length && returnsOnly(fn, name);
}

/** `target[key] = source[key]` */
function isSameKey(left: NodePath, value: NodePath): boolean {
  const right = unwrap(value);
  if (!left.isMemberExpression({ computed: true }) || !right.isMemberExpression({ computed: true }))
    return false;
  const [to, from] = [part(left, 'property') as NodePath, part(right, 'property') as NodePath];
  return to.isIdentifier() && from.isIdentifier({ name: to.node.name });
}

function returnsOnly(fn: NodePath, name: string): boolean {
  let isOnly = true;
  let returns = 0;
  visit(fn, {
    Function(path) {
      path.skip();
    },
    ReturnStatement(path) {
      returns += 1;
      const value = child(path, 'argument');
      if (value && !value.isIdentifier({ name })) isOnly = false;
    },
  });
  return isOnly && returns > 0;
}
