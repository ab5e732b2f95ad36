import type { NodePath } from '@babel/traverse';
import { dottedName, memberName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { packageMember } from '../ast/packageMember';
import { patternSteps } from '../ast/patterns';
import { child, children, unwrap } from '../ast/unwrap';

const GLOBAL = /^((globalThis|self|window)\.)?crypto(\.subtle)?$/;

/** Functions and methods that turn a text into other characters or bytes. */
const CONVERSIONS = /^(atob|from|encode|decode|toByteArray)$/;

/** The method of Web Crypto that a call runs: `sign` of `crypto.subtle.sign(…)`, whatever `subtle` is reached by. */
export function webCryptoMethod(call: NodePath): string | undefined {
  const callee = call.isCallExpression() ? child(call, 'callee') : undefined;
  const object = callee && child(callee, 'object');
  return object && isSubtle(object) ? memberName(callee) : undefined;
}

function isSubtle(path: NodePath): boolean {
  const member = packageMember(path);
  if (member) return /^(node:)?crypto$/.test(member.source) && member.names.at(-1) === 'subtle';
  if (isGlobal(path)) return memberName(path) === 'subtle';
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
  const declarator = binding?.path.isVariableDeclarator() ? binding.path : undefined;
  const init = declarator && child(declarator, 'init');
  const id = declarator && child(declarator, 'id');
  if (!init || !id) return false;
  if (id.isIdentifier()) return isSubtle(unwrap(init));
  const [step] = patternSteps(id, binding?.identifier ?? id.node) ?? [];
  return (
    step?.name === 'subtle' && (isGlobal(init) || /^(node:)?crypto$/.test(packageMember(init)?.source ?? ''))
  );
}

function isGlobal(path: NodePath): boolean {
  const names = dottedName(path);
  const [root = ''] = names ?? [];
  return names !== undefined && GLOBAL.test(names.join('.')) && !path.scope.hasBinding(root, true);
}

/** The text of a key behind what turns it into bytes: `pem` of `pemToBuffer(pem)`, `str2ab(atob(pem))`. */
export function textBehind(path: NodePath, origins: Origins, depth = 0): NodePath {
  const value = unwrap(path);
  const source = origins.of(value).length === 1 && value.isIdentifier() ? origins.of(value)[0]?.path : value;
  if (!source?.isCallExpression() || depth > 6) return path;
  const callee = child(source, 'callee') as NodePath;
  const name = memberName(callee) ?? (callee.isIdentifier() ? callee.node.name : '');
  const [first] = children(source, 'arguments');
  const converts = CONVERSIONS.test(name) || origins.functionCalled(source) !== undefined;
  return first && converts ? textBehind(first, origins, depth + 1) : path;
}
