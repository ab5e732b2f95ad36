import type { NodePath } from '@babel/traverse';
import type { Cascade } from './cascade';
import { moduleOf } from './parseModule';
import { definitionsOf } from './slotDefinitions';
import { child, children } from './unwrap';

/**
 * Whether a definition in a file of data gives an object of which something is left. Programs that are not seen may
 * read that: such an object never goes as a whole because the modules do without it, only what was cut out of it.
 */
export function holdsOtherData(definition: NodePath, cascade: Cascade): boolean {
  const object = objectOf(definition);
  return object !== undefined && isData(definition) && !isEmptied(object, cascade);
}

/** The property or file that gave an object of data, after all in the object went: it goes if nobody asks for it. */
export function emptiedData(property: NodePath, cascade: Cascade): NodePath | undefined {
  const object = property.parentPath;
  if (!object?.isObjectExpression() || !isData(object) || !isEmptied(object, cascade)) return undefined;
  const holder = object.parentPath.isAssignmentExpression()
    ? object.parentPath.parentPath
    : object.parentPath;
  const isUnwanted = [...cascade.removedEntities].some(
    (entity) => entity.kind === 'slot' && definitionsOf(entity).some(({ node }) => node === holder?.node),
  );
  return holder && isUnwanted ? holder : undefined;
}

/** Whether code stands in a file that holds nothing but data. */
export function isData(path: NodePath): boolean {
  return moduleOf(path).path.endsWith('.json');
}

/** What a property, or the file as a whole, gives, if that is an object. */
function objectOf(definition: NodePath): NodePath | undefined {
  const assignment = child(definition, 'expression');
  const value = assignment ? child(assignment, 'right') : child(definition, 'value');
  return value?.isObjectExpression() ? value : undefined;
}

function isEmptied(object: NodePath, cascade: Cascade): boolean {
  return children(object, 'properties').every((property) => cascade.isGone(property));
}
