import type { NodePath } from '@babel/traverse';
import { isLogCall } from './logCalls';
import type { Entities } from './entities';
import type { Entity } from './entity';
import type { ModuleLinks } from './moduleLinks';
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
 * Whether an entity is a method of a logger that other code goes on loading: what a logger can do is not the business
 * of the line that happened to be the only one to ask for it.
 *
 * @param isDoomed whether code is removed, or would be together with the entity
 */
export function isMethodOfLogger(
  entity: Entity,
  uses: readonly NodePath[],
  links: ModuleLinks,
  isDoomed: (path: NodePath) => boolean,
): boolean {
  const home = entity.kind === 'slot' ? entity.owner : entity.binding.path;
  const program = home?.scope.getProgramParent().path;
  const isLogging = (use: NodePath): boolean =>
    use.key === 'callee' && use.parentPath !== null && isLogCall(use.parentPath);
  const asked = uses.filter((use) => !use.isAssignmentExpression());
  if (!program || asked.length === 0 || !asked.every(isLogging)) return false;
  return links.importsOf(program).sources.some((source) => !isDoomed(source));
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
