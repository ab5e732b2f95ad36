import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../../ast/names';
import type { Origins } from '../../ast/origins';
import { child, children, unwrap } from '../../ast/unwrap';

/** `METASCOPES[product]`, by a key that says which one is meant: not one that runs over all of them. */
export function isChosenByKey(value: NodePath, origins: Origins): boolean {
  const key = indexOf(value);
  const table = child(value, 'object');
  if (!key || !table || isRunning(key)) return false;
  const tables = origins.of(table);
  return tables.length > 0 && tables.every(({ path, element }) => !element && path.isObjectExpression());
}

/** The key by which an item is taken; undefined for `x.name` and other code. */
export function indexOf(value: NodePath): NodePath | undefined {
  if (!value.isMemberExpression() && !value.isOptionalMemberExpression()) return undefined;
  return memberName(value) === undefined ? child(value, 'property') : undefined;
}

/** Whether a key is the variable of a loop, or what a callback gets one after the other. */
export function isRunning(key: NodePath): boolean {
  const name = unwrap(key);
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  if (!binding) return false;
  if (binding.kind === 'param') return binding.scope.path.listKey === 'arguments';
  return binding.path.parentPath?.parentPath?.isFor() === true;
}

/** The values that a key can choose, and the names they have. */
export function choicesOf(value: NodePath, origins: Origins): { name: string; value: NodePath }[] {
  const table = child(value, 'object');
  return (table ? origins.of(table) : []).flatMap(({ path }) =>
    children(path, 'properties').flatMap((property) => {
      const name = propertyName(property);
      const held = child(property, 'value');
      return name !== undefined && held ? [{ name, value: held }] : [];
    }),
  );
}
