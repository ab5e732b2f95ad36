import type { NodePath } from '@babel/traverse';
import { patternSource } from '../ast/bindings';
import { variableName, type Entity } from '../ast/entity';
import { propertyName } from '../ast/names';
import { moduleOf } from '../ast/parseModule';
import { patternPropertyOf } from '../ast/patterns';
import { child, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { InputChange } from '../types';

/** A setting that a function takes out of what it is given by callers that can't be seen. */
interface Input {
  readonly name: string;
  readonly file: string;
}

/** Which inputs migrated functions no longer read, read under another name, and read besides. */
export function compareInputs(context: ModuleContext): InputChange[] {
  const { cascade, scopeHolders, renamed, newInputs } = context;
  const changes = new Map<string, InputChange>();
  const add = (change: InputChange): void => {
    changes.set(`${change.file} ${change.name}`, change);
  };
  for (const entity of cascade.removedEntities)
    for (const input of inputsOf(entity, context)) add({ ...input, change: 'removed' });
  for (const entity of scopeHolders) {
    for (const { name, file } of inputsOf(entity, context)) {
      const to = renamed.get(name) ?? name;
      if (to !== name) add({ name, file, change: 'removed' });
      add({ name: to, file, change: to === name ? 'kept' : 'added', was: name, holds: 'scopes' });
    }
  }
  for (const input of newInputs.values()) add({ ...input, change: 'added' });
  return [...changes.values()].sort((a, b) =>
    `${a.file} ${a.name}`.localeCompare(`${b.file} ${b.name}`, 'en'),
  );
}

/** The settings that an entity is, of those that functions are given by callers that can't be seen. */
export function inputsOf(entity: Entity, { entities }: ModuleContext): Input[] {
  if (entity.kind === 'binding') {
    const property = patternPropertyOf(entity.binding);
    const isGiven = property?.parentPath && isPatternOfParameter(property.parentPath);
    const name = property && propertyName(property);
    return property && isGiven && name !== undefined ? [{ name, file: moduleOf(property).path }] : [];
  }
  if (entity.owner || variableName(entity) !== undefined) return [];
  const uses = entities.usesOf(entity).filter((use) => isParameter(child(use, 'object') ?? use));
  return uses.map((use) => ({ name: entity.name, file: moduleOf(use).path }));
}

/** `function main({ key })`, `const { key } = params`. */
function isPatternOfParameter(pattern: NodePath): boolean {
  const source = patternSource(pattern);
  return pattern.listKey === 'params' || (source !== undefined && isParameter(source));
}

function isParameter(path: NodePath): boolean {
  const value = unwrap(path);
  return value.isIdentifier() && value.scope.getBinding(value.node.name)?.kind === 'param';
}
