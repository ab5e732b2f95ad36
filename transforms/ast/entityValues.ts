import type { Binding, NodePath } from '@babel/traverse';
import type { Entities } from './entities';
import type { Entity, Slot } from './entity';
import type { Origins } from './origins';
import { returnsOf } from './functions';
import { patternPropertyOf } from './patterns';
import { definitionsOf } from './slotDefinitions';
import { child, children, part } from './unwrap';

interface Program {
  readonly entities: Entities;
  readonly origins: Origins;
}

/** The expressions that an entity is given where it is declared, assigned, passed or defaulted; of a method what it returns. */
export function valuesOf(entity: Entity, program: Program): NodePath[] {
  return entity.kind === 'slot'
    ? valuesOfSlot(entity, program.entities)
    : valuesOfBinding(entity.binding, program.origins);
}

/** What a name is taken from, by a pattern or an import: the property of each object that it can meet. */
export function sourcesOf(entity: Entity, { entities }: Program): Entity[] {
  if (entity.kind === 'slot') return [];
  return entities.takenBy(patternPropertyOf(entity.binding) ?? entity.binding.path) ?? [];
}

function valuesOfSlot(slot: Slot, entities: Entities): NodePath[] {
  const defined = definitionsOf(slot).flatMap((definition) =>
    definition.isFunction() ? returnsOf(definition) : (child(definition, 'value') ?? []),
  );
  return [...defined, ...entities.writesOf(slot).flatMap((write) => child(write, 'right') ?? [])];
}

function valuesOfBinding(binding: Binding, origins: Origins): NodePath[] {
  const { path } = binding;
  const written = binding.constantViolations.flatMap((write) =>
    write.isAssignmentExpression() ? [part(write, 'right') as NodePath] : [],
  );
  const fallback = defaultOf(binding);
  if (fallback) written.unshift(fallback);
  if (binding.kind === 'param') return [...argumentsFor(binding, origins), ...written];
  const init = path.isVariableDeclarator() ? child(path, 'init') : undefined;
  return init && child(path, 'id')?.isIdentifier() ? [init, ...written] : written;
}

/** The default of a parameter, or of the property that a pattern takes. */
function defaultOf(binding: Binding): NodePath | undefined {
  const property = patternPropertyOf(binding);
  const place = property ? child(property, 'value') : binding.path;
  const isDefaulted = place?.isAssignmentPattern() === true && place.node.left === binding.identifier;
  return isDefaulted ? child(place, 'right') : undefined;
}

/** What a parameter receives at the calls that can be seen; a rest parameter all that is left. */
export function argumentsFor({ scope, identifier }: Binding, { callIndex }: Origins): NodePath[] {
  const fn = scope.path;
  if (!fn.isFunction()) return [];
  const parameters = children(fn, 'params');
  const index = parameters.findIndex((place) => parameterName(place)?.node === identifier);
  if (index < 0) return [];
  const isRest = parameters[index]?.isRestElement() === true;
  return callIndex
    .callSitesOf(fn)
    .calls.flatMap(({ args }) => (isRest ? args.slice(index) : [args[index]]))
    .filter((argument) => argument !== undefined);
}

/** The name of a parameter behind its default, its dots and its modifier: `private name = x`, `...names`. */
function parameterName(place: NodePath): NodePath | undefined {
  if (place.isRestElement()) return child(place, 'argument');
  const parameter = place.isTSParameterProperty() ? child(place, 'parameter') : place;
  return parameter?.isAssignmentPattern() ? child(parameter, 'left') : parameter;
}
