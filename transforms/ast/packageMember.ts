import type { Binding, NodePath } from '@babel/traverse';
import { importSource, requiredSource } from './importSource';
import { keyName, memberName } from './names';
import { containsNode } from './patterns';
import { child, children, unwrap } from './unwrap';

/** Something a package exports: `jsonwebtoken` `['sign']`; an empty list is the package itself. */
export interface PackageMember {
  readonly source: string;
  readonly names: readonly string[];
}

/** Packages that are a function which promises the result of another, besides `promisify` of `util`. */
const PROMISIFIERS = new Set(['es6-promisify', 'pify', 'util.promisify']);

/**
 * Which export of which package an expression is, through imports, `require`, destructuring, renaming and
 * `promisify`. Default and namespace imports are the package itself.
 */
export function packageMember(path: NodePath): PackageMember | undefined {
  const value = unwrap(path);
  const name = memberName(value);
  if (name !== undefined) {
    const owner = packageMember(child(value, 'object') as NodePath);
    return owner && extend(owner, name);
  }
  if (value.isCallExpression()) return calledMember(value);
  if (!value.isIdentifier()) return undefined;
  const binding = value.scope.getBinding(value.node.name);
  // A name in its own initialiser has no value yet.
  return binding && !containsNode(binding.path, value.node) ? boundMember(binding) : undefined;
}

function extend(owner: PackageMember, name: string): PackageMember {
  return name === 'default' ? owner : { source: owner.source, names: [...owner.names, name] };
}

/** `require('x')`, `promisify(x.f)`, `x.f.bind(x)`. */
function calledMember(call: NodePath): PackageMember | undefined {
  const source = requiredSource(call);
  const callee = child(call, 'callee') as NodePath;
  if (source !== undefined && (callee.isIdentifier({ name: 'require' }) || callee.isImport())) {
    return { source, names: [] };
  }
  const [first] = children(call, 'arguments');
  if (first && isPromisify(callee)) return packageMember(first);
  return memberName(callee) === 'bind' ? packageMember(child(callee, 'object') as NodePath) : undefined;
}

/** Whether a function makes another one return a promise, under whatever name the program knows it. */
function isPromisify(callee: NodePath): boolean {
  const member = packageMember(callee);
  const name = member ? member.names.at(-1) : (memberName(callee) ?? identifierName(callee));
  return name === 'promisify' || (member?.names.length === 0 && PROMISIFIERS.has(member.source));
}

function identifierName(path: NodePath): string | undefined {
  return path.isIdentifier() ? path.node.name : undefined;
}

function boundMember(binding: Binding): PackageMember | undefined {
  const { path } = binding;
  if (path.parentPath?.isImportDeclaration() || path.isTSImportEqualsDeclaration()) {
    const source = importSource(path, binding.identifier.name);
    if (source === undefined) return undefined;
    if (!path.isImportSpecifier()) return { source, names: [] };
    const imported = keyName(path.node.imported, false);
    return imported === undefined ? undefined : extend({ source, names: [] }, imported);
  }
  const init = path.isVariableDeclarator() ? child(path, 'init') : importedBefore(binding);
  const target = path.isVariableDeclarator() ? child(path, 'id') : path;
  const owner = init && packageMember(init);
  if (!owner || !target || target.isIdentifier()) return owner;
  const property = children(target, 'properties').find(
    (item) => item.isObjectProperty() && isBoundBy(item.node.value, binding),
  );
  const key = property?.isObjectProperty() ? keyName(property.node.key, property.node.computed) : undefined;
  return key === undefined ? undefined : extend(owner, key);
}

/** `import('x').then((member) => …)`: the call of `import` that fills a parameter. */
function importedBefore({ kind, path }: Binding): NodePath | undefined {
  const call = kind === 'param' && path.listKey === 'params' ? path.parentPath?.parentPath : undefined;
  const callee = call?.isCallExpression() ? child(call, 'callee') : undefined;
  return callee && memberName(callee) === 'then' ? child(callee, 'object') : undefined;
}

function isBoundBy(value: { type: string; left?: unknown }, binding: Binding): boolean {
  return value === binding.identifier || value.left === binding.identifier;
}
