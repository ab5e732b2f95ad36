import type { NodePath } from '@babel/traverse';
import { isLogCall } from './logCalls';
import type { Entities } from './entities';
import type { Entity } from './entity';
import { loadedSource } from './moduleSources';
import { memberName, propertyName } from './names';
import { patternPropertyOf } from './patterns';
import { statementOf } from './statements';
import { child, unwrap } from './unwrap';

/** The names that an entity goes by: its own, that of the property beside it, and that of what it was given. */
export function namesOf(entity: Entity, entities: Entities): string[] {
  return [entity, ...entities.twinsOf(entity)].flatMap((one) => {
    if (one.kind === 'slot') return [one.name];
    const { binding } = one;
    const init = child(binding.path, 'init');
    const taken = patternPropertyOf(binding);
    const given = taken ? propertyName(taken) : init && memberName(unwrap(init));
    return [binding.identifier.name, ...(given === undefined ? [] : [given])];
  });
}

/**
 * Whether code shows that its file does something with what goes. Lines that only log it do not, nor what only brings
 * it to them: an import, a name taken out of an object.
 */
export function isPartOfWork(path: NodePath): boolean {
  return !isInLogLine(path) && !isOtherName(path);
}

function isInLogLine(path: NodePath): boolean {
  const statement = statementOf(path);
  return statement?.isExpressionStatement() === true && isLogCall(unwrap(statement.get('expression')));
}

function isOtherName(path: NodePath): boolean {
  if (path.isImportDeclaration() || path.isModuleSpecifier()) return true;
  if (path.isObjectProperty() && path.parentPath.isObjectPattern()) return true;
  let value = path.isVariableDeclarator() ? child(path, 'init') : undefined;
  while (value && memberName(unwrap(value)) !== undefined) value = child(unwrap(value), 'object');
  return value !== undefined && (value.isIdentifier() || loadedSource(unwrap(value)) !== undefined);
}
