import type { NodePath } from '@babel/traverse';
import { memberName } from '../../ast/names';
import { children, part } from '../../ast/unwrap';
import { visit } from '../../ast/visit';

/** Methods that change a set, a map or a list. */
const MUTATORS = new Set(['add', 'set', 'delete', 'clear', 'push', 'unshift', 'splice', 'pop', 'shift']);

/** `new Set(xs)`: the list it is made from. The items of a `Map` are pairs and no metascopes. */
export function listOfNew(value: NodePath): NodePath | undefined {
  if (!value.isNewExpression() || !(part(value, 'callee') as NodePath).isIdentifier({ name: 'Set' }))
    return undefined;
  return children(value, 'arguments')[0];
}

/** Whether a collection holds more, or less, than what it was made from: `scopes.add(more)`. */
function isMutated(name: NodePath): boolean {
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  return (
    binding?.referencePaths.some(({ key, parentPath }) => {
      const method = key === 'object' && parentPath ? memberName(parentPath) : undefined;
      return method !== undefined && MUTATORS.has(method);
    }) === true
  );
}

/** Whether a collection holds just what it is made from, as far as this file shows. */
export function isFixed(made: NodePath): boolean {
  const holder = made.parentPath;
  if (holder?.isVariableDeclarator()) return !isMutated(part(holder, 'id') as NodePath);
  return holder?.isClassProperty() !== true && holder?.isClassPrivateProperty() !== true;
}

/** `new Map([['users', 'ent_a']])`, and whatever else is made at once: every text inside it. */
export function textsWithin(made: NodePath): NodePath[] {
  const found: NodePath[] = [];
  if (made.isNewExpression() && isFixed(made)) {
    visit(made, {
      StringLiteral(text) {
        found.push(text);
      },
    });
  }
  return found;
}
