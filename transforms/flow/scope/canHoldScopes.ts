import type { NodePath } from '@babel/traverse';
import type { Entity } from '../../ast/entity';
import { escapes } from '../../ast/escapes';
import { importSource, requiredSource } from '../../ast/importSource';
import { ENVIRONMENT, isOwner } from '../../ast/objectNames';
import type { Origin } from '../../ast/origins';
import { patternPropertyOf } from '../../ast/patterns';
import type { ModuleContext } from '../../context';
import { part } from '../../ast/unwrap';

/**
 * Whether a property that holds metascopes can be told to hold scopes: where its values are written can be seen, or it
 * belongs to the callers of this program, or to a file beside it, whose owners are told. What a schema, a container, a
 * command line or a base class fills would go on under its old name.
 *
 * @param holders the property, of each object that it can belong to
 * @param object the expression that it is read from
 */
export function canHoldScopes(holders: readonly Entity[], object: NodePath, context: ModuleContext): boolean {
  const { entities, origins } = context;
  const sources = origins.of(object);
  // Rows of a table: all of them have to be seen, and nobody else may read them under the old name.
  const isTable = holders.some(
    (holder) => holder.kind === 'slot' && entities.besideInTable(holder).length > 0,
  );
  const isWhole =
    sources.every(({ element }) => !element) && !holders.some((holder) => isLost(holder, context));
  if (isTable && !isWhole) return false;
  const isWritten = (holder: Entity): boolean =>
    holder.kind === 'binding' ||
    holder.owner !== undefined ||
    holder.place === ENVIRONMENT ||
    entities.writesOf(holder).length > 0;
  if (holders.length > 0 && holders.every(isWritten)) return true;
  return sources.every((origin) => isOwner(origin.path) || isGivenFromOutside(origin, context));
}

/** Whether code that can't be seen gets the object that a property belongs to. */
function isLost(holder: Entity, { origins }: ModuleContext): boolean {
  return (
    holder.kind === 'slot' && holder.owner?.isObjectExpression() === true && escapes(holder.owner, origins)
  );
}

/** An entry of a table, a parameter, a module that is not loaded, or what is taken from one of these. */
function isGivenFromOutside({ path, element }: Origin, context: ModuleContext): boolean {
  if (element) return true;
  let root = path;
  while (root.isMemberExpression() || root.isOptionalMemberExpression())
    root = part(root, 'object') as NodePath;
  const source = root.isIdentifier() ? importSource(root, root.node.name) : requiredSource(root);
  if (source !== undefined) return source.startsWith('.');
  const binding = root.isIdentifier() ? root.scope.getBinding(root.node.name) : undefined;
  if (!binding || binding.kind === 'param') return binding !== undefined;
  const pattern = patternPropertyOf(binding)?.parentPath;
  const taken = pattern ? context.entities.sourcesOfPattern(pattern) : [];
  const given = taken.flatMap((value) => context.origins.of(value));
  return given.length > 0 && given.every((origin) => isGivenFromOutside(origin, context));
}
