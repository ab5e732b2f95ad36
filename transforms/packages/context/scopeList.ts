import type { NodePath } from '@babel/traverse';
import { dottedName, memberName } from '../../ast/names';
import { valuesOf } from '../../ast/entityValues';
import { child } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import type { OwnSlot } from './clientSecrets';

/** Methods that give lists. */
const LIST_METHODS = new Set(['split', 'map', 'filter', 'concat', 'slice', 'from', 'of', 'flat', 'flatMap']);

/**
 * Scopes are a list, where metascopes were a list or one written as JSON: what may be a text is split.
 *
 * @param metascopes the settings that hold scopes from now on
 */
export function splitTexts(metascopes: readonly OwnSlot[], context: ModuleContext): void {
  for (const value of metascopes.flatMap((slot) => valuesOf(slot, context))) {
    if (context.cascade.isGone(value) || isList(value, context)) continue;
    const { draft } = context.at(value);
    const property = value.parentPath;
    if (property?.isObjectProperty({ shorthand: true })) draft.insert(property.node.start ?? 0, 'scopes: ');
    draft.insert(value.node.start ?? 0, 'String(');
    draft.insert(value.node.end ?? 0, `).split(',')`);
  }
}

/** Whether the scopes are parsed from JSON, so that who sets them has to write them so. */
export function isFromJson(metascopes: readonly OwnSlot[], { origins, ...context }: ModuleContext): boolean {
  return metascopes
    .flatMap((slot) => valuesOf(slot, { origins, ...context }))
    .flatMap((value) => origins.of(value))
    .some(({ path }) => isParse(path));
}

function isList(value: NodePath, { origins }: ModuleContext): boolean {
  return origins.of(value).every(({ path, element }) => {
    if (element) return false;
    const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
    return (
      path.isArrayExpression() ||
      isParse(path) ||
      (callee !== undefined && LIST_METHODS.has(memberName(callee) ?? ''))
    );
  });
}

function isParse(path: NodePath): boolean {
  const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
  return callee !== undefined && dottedName(callee)?.join('.') === 'JSON.parse';
}
