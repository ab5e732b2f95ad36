import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../ast/names';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { fallbackScope } from '../flow/scope/fallbackScope';
import { replaceList, replaceText } from '../flow/scope/replaceLiterals';
import type { PackageFlow } from '../flow/types';

/** Methods of test runners by which a call is expected, or told apart from others. */
const EXPECTING = /calledwith|withargs|withexactargs|wheng?$/i;

/**
 * Lets the settings that a test expects a package to be called with be those that it is called with now.
 *
 * @returns the objects that were adapted
 */
export function adaptExpectedSettings(flow: PackageFlow, context: ModuleContext): NodePath[] {
  const found: NodePath[] = [];
  context.module.program.traverse({
    ObjectExpression(literal) {
      const names = children(literal, 'properties').map(propertyName);
      const isMeant =
        names.includes(flow.package.settings.metascopes) || names.includes(flow.package.settings.key);
      if (!isMeant || !isExpected(literal) || context.cascade.isGone(literal)) return;
      adapt(literal, flow, context);
      found.push(literal);
    },
  });
  return found;
}

/** Whether an object stands among the arguments of an expected call. */
function isExpected(literal: NodePath): boolean {
  return (
    literal.findParent((parent) => {
      const callee = parent.isCallExpression() ? child(parent, 'callee') : undefined;
      return callee !== undefined && EXPECTING.test(memberName(callee) ?? '');
    }) !== null
  );
}

function adapt(literal: NodePath, flow: PackageFlow, context: ModuleContext): void {
  const { entities, cascade, options } = context;
  const { metascopes, jwt } = flow.package.settings;
  const isGone = (name: string): boolean => {
    const slots = entities.slotsOf(flow.settings, name);
    return slots.length === 0 || slots.every((slot) => cascade.removedEntities.has(slot));
  };
  for (const property of children(literal, 'properties')) {
    const name = propertyName(property);
    const key = child(property, 'key');
    const value = child(property, 'value');
    if (name === undefined || !key || !value) continue;
    if (jwt.includes(name) && isGone(name)) cascade.cut(property);
    if (name !== metascopes) continue;
    const { start, end } = key.node;
    const isShorthand = property.isObjectProperty({ shorthand: true });
    context.draft.replaceRange(start ?? 0, end ?? 0, isShorthand ? `scopes: ${name}` : 'scopes');
    const wanted = { override: options.scopes, fallback: fallbackScope(flow, context) };
    const replaced = replaceList(value, wanted, context) ?? replaceText(value, wanted, context);
    for (const edit of replaced?.edits ?? []) context.draft.replaceRange(edit.start, edit.end, edit.text);
  }
}
