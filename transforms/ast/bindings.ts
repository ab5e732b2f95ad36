import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { child, unwrap } from './unwrap';
import { visit } from './visit';

/** All reads and writes of a name, and what types mention it, declarations left out. */
export function usesOf(binding: Binding): NodePath[] {
  const types = (typeUses(binding.scope.getProgramParent().path).get(binding) ?? []).filter(
    (use) => !binding.referencePaths.includes(use),
  );
  const writes = binding.constantViolations.filter((write) => write !== binding.path);
  return [...binding.referencePaths, ...types, ...writes];
}

const TYPE_USES = new WeakMap<Node, Map<Binding, NodePath[]>>();

/** Mentions in types. Babel's scopes know of some only: not of those in the signatures of functions. */
function typeUses(program: NodePath): Map<Binding, NodePath[]> {
  const known = TYPE_USES.get(program.node);
  if (known) return known;
  const found = new Map<Binding, NodePath[]>();
  visit(program, {
    Identifier(path) {
      if (!TYPE_MENTIONS.has(path.parent.type) || !NAMING_KEYS.has(String(path.key))) return;
      const binding = path.scope.getBinding(path.node.name);
      if (binding) found.set(binding, [...(found.get(binding) ?? []), path]);
    },
  });
  TYPE_USES.set(program.node, found);
  return found;
}

/** Nodes that name a type, or a value whose type is meant, and the keys under which they do. */
const TYPE_MENTIONS = new Set([
  ...['TSTypeReference', 'TSTypeQuery', 'TSQualifiedName', 'TSExpressionWithTypeArguments'],
  ...['GenericTypeAnnotation', 'QualifiedTypeIdentifier', 'TypeofTypeAnnotation', 'InterfaceExtends'],
]);
const NAMING_KEYS = new Set([
  'typeName',
  'exprName',
  'left',
  'expression',
  'id',
  'qualification',
  'argument',
]);

/** Whether a member expression is assigned to, not read. */
export function isWriteTarget(path: NodePath): boolean {
  const parent = path.parentPath;
  return (
    (parent?.isAssignmentExpression({ operator: '=' }) === true && path.key === 'left') ||
    parent?.isUnaryExpression({ operator: 'delete' }) === true
  );
}

/** The expression that a destructuring pattern takes apart, when it stands beside it. */
export function patternSource(pattern: NodePath): NodePath | undefined {
  const parent = pattern.parentPath;
  if (parent?.isVariableDeclarator()) {
    const init = child(parent, 'init');
    return init && unwrap(init);
  }
  if (parent?.isAssignmentExpression()) return parent.get('right');
  if (parent?.isObjectProperty() && parent.parentPath.isObjectPattern()) return undefined;
  return undefined;
}
