import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { part } from './unwrap';

/** The name of a static property key or member property: `a.b`, `a['b']`, `{ b }`, `#b`; undefined when computed. */
export function keyName(node: Node, computed: boolean): string | undefined {
  if (node.type === 'StringLiteral') return node.value;
  if (node.type === 'PrivateName') return `#${node.id.name}`;
  if (node.type === 'Identifier' && !computed) return node.name;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The property name of `a.b`, `a?.b` or `a['b']`. */
export function memberName(path: NodePath): string | undefined {
  if (!path.isMemberExpression() && !path.isOptionalMemberExpression()) return undefined;
  return keyName(path.node.property, path.node.computed);
}

/** The name of a property, method or class member. */
export function propertyName(path: NodePath): string | undefined {
  const { node } = path;
  switch (node.type) {
    case 'ObjectProperty':
    case 'ObjectMethod':
    case 'ClassProperty':
    case 'ClassMethod':
      return keyName(node.key, node.computed ?? false);
    case 'ClassPrivateProperty':
    case 'ClassPrivateMethod':
      return keyName(node.key, false);
    case 'TSParameterProperty':
      return undefined;
    default:
      return undefined;
  }
}

/** `a.b.c` as `['a', 'b', 'c']` (`this` counts as a name); undefined when a part is computed or a call. */
export function dottedName(path: NodePath): string[] | undefined {
  if (path.isIdentifier()) return [path.node.name];
  if (path.isThisExpression()) return ['this'];
  if (path.isTSNonNullExpression()) return dottedName(path.get('expression'));
  if (path.isMemberExpression() || path.isOptionalMemberExpression()) {
    const object = dottedName(part(path, 'object') as NodePath);
    const name = memberName(path);
    return object && name !== undefined ? [...object, name] : undefined;
  }
  return undefined;
}
