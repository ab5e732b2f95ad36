import type { NodePath } from '@babel/traverse';
import { isEnvironmentObject } from './variables';
import { propertyName } from '../names';
import { child, children, unwrap } from '../unwrap';
import { visit } from '../visit';

/**
 * The object literals from which a program sets environment variables, its own or those of a program that it starts:
 * `Object.assign(process.env, {…})`, `process.env = {…}`, `{ env: {…} }`, also by the name of a constant or a spread.
 */
export function environmentObjects(program: NodePath): NodePath[] {
  const found = new Map<unknown, NodePath>();
  const add = (value: NodePath | undefined): void => {
    const object = value && objectOf(unwrap(value));
    if (!object || found.has(object.node)) return;
    found.set(object.node, object);
    for (const item of children(object, 'properties'))
      if (item.isSpreadElement()) add(child(item, 'argument'));
  };
  visit(program, {
    AssignmentExpression(path) {
      const left = child(path, 'left');
      if (left && isEnvironmentObject(left)) add(child(path, 'right'));
    },
    CallExpression(path) {
      const args = children(path, 'arguments');
      const [first, second] = args;
      const isReplaced =
        first?.isIdentifier({ name: 'process' }) && second?.isStringLiteral({ value: 'env' });
      if (isReplaced || args.some((arg) => isEnvironmentObject(arg))) args.forEach(add);
    },
    ObjectProperty(path) {
      if (propertyName(path) === 'env') add(child(path, 'value'));
    },
  });
  return [...found.values()];
}

function objectOf(value: NodePath): NodePath | undefined {
  if (value.isObjectExpression()) return value;
  const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined;
  const init =
    binding?.constant && binding.path.isVariableDeclarator() ? child(binding.path, 'init') : undefined;
  const object = init && unwrap(init);
  return object?.isObjectExpression() ? object : undefined;
}
