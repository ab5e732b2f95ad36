import type { Binding } from '@babel/traverse';
import type { Entity, Slot } from '../../ast/entity';
import { propertyName } from '../../ast/names';
import { patternPropertyOf } from '../../ast/patterns';
import { settingName } from '../../ast/settingName';
import { haveSameType } from '../../ast/typeMembers';
import { children } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { isMetascopeName, oauthScopeName, scopeName } from '../../ims/names';
import { visit } from '../../ast/visit';

/**
 * Chooses what the names of metascopes become: the plain name, or a longer one where that means something else already.
 * Whatever shares a name shares the new one. To be called once the cascade has settled.
 *
 * @returns new names by old ones; a name that must stay is left out
 */
export function chooseScopeNames(
  holders: ReadonlySet<Entity>,
  settings: ReadonlySet<string>,
  context: ModuleContext,
): Map<string, string> {
  const chosen = new Map<string, string>();
  const names = new Set([...settings, ...[...holders].flatMap(namesOf)].filter(isMetascopeName));
  for (const name of names) {
    const called = [...holders].filter((holder) => namesOf(holder).includes(name));
    const isFree = (wanted: string): boolean =>
      !(settings.has(name) && isReadAsSetting(wanted, context)) &&
      !called.some((holder) => isTaken(holder, name, wanted, { holders, chosen, context }));
    const candidates = [context.renamed.get(name) ?? name, scopeName(name), oauthScopeName(name)];
    const free = candidates.find((wanted) => wanted !== name && isFree(wanted));
    if (free !== undefined) chosen.set(name, free);
  }
  return chosen;
}

/** The name of an entity, and the key by which a pattern takes it. */
export function namesOf(entity: Entity): string[] {
  if (entity.kind === 'slot')
    return entity.variable === undefined ? [entity.name] : [...new Set([entity.name, entity.variable])];
  const property = patternPropertyOf(entity.binding);
  const key = property && propertyName(property);
  return key === undefined ? [entity.binding.identifier.name] : [entity.binding.identifier.name, key];
}

interface Choice {
  readonly holders: ReadonlySet<Entity>;
  readonly chosen: ReadonlyMap<string, string>;
  readonly context: ModuleContext;
}

function isTaken(holder: Entity, name: string, wanted: string, choice: Choice): boolean {
  const { views } = choice.context;
  if (views.some(({ module }) => haveSameType(module.program, name, wanted))) return true;
  if (holder.kind === 'slot') return isSlotTaken(holder, wanted, choice);
  const isKeyTaken = hasKeyBeside(holder.binding, name, wanted, choice.context);
  return (
    isKeyTaken || (holder.binding.identifier.name === name && isNameTaken(holder.binding, wanted, choice))
  );
}

/** Whether live code reads, writes or defines the wanted property of the same object. */
function isSlotTaken(slot: Slot, wanted: string, { holders, chosen, context }: Choice): boolean {
  const { entities, cascade } = context;
  const places = entities.placesBeside(slot, wanted);
  const isGiven = (other: Entity): boolean =>
    other.kind === 'slot' && other.place === slot.place && chosen.get(other.name) === wanted;
  return places.some((path) => !cascade.isGone(path)) || [...holders].some(isGiven);
}

/** `{ metaScopes, scopes }`: whether the pattern that takes a name also takes the wanted property. */
function hasKeyBeside(binding: Binding, name: string, wanted: string, { cascade }: ModuleContext): boolean {
  const property = patternPropertyOf(binding);
  if (!property?.parentPath || propertyName(property) !== name) return false;
  return children(property.parentPath, 'properties').some(
    (other) => propertyName(other) === wanted && !cascade.isGone(other),
  );
}

/** Whether the wanted name would mean, or hide, another variable where this one is declared or used. */
export function isNameTaken(
  binding: Binding,
  wanted: string,
  { holders, chosen, context: { entities, cascade } }: Choice,
): boolean {
  const scopesOf = ({ scope, referencePaths }: Binding): Binding['scope'][] => [
    scope,
    ...referencePaths.filter((path) => !cascade.isGone(path)).map((path) => path.scope),
  ];
  const isSeenFrom = (seen: Binding, from: Binding): boolean =>
    scopesOf(from).some((scope) => scope.getBinding(seen.identifier.name) === seen);
  const isGiven = (other: Entity): boolean =>
    other.kind === 'binding' &&
    other.binding !== binding &&
    chosen.get(other.binding.identifier.name) === wanted &&
    (isSeenFrom(other.binding, binding) || isSeenFrom(binding, other.binding));
  const isGone = (other: Binding): boolean =>
    cascade.removedEntities.has(entities.ofBinding(other)) || cascade.isGone(other.path);
  const isDeclared = scopesOf(binding).some((scope) => {
    const other = scope.getBinding(wanted);
    return other !== undefined && !isGone(other);
  });
  return isDeclared || [...holders].some(isGiven);
}

/** `config.get('SCOPES')`, somewhere in the program. */
function isReadAsSetting(name: string, { views, cascade }: ModuleContext): boolean {
  let isRead = false;
  for (const { module } of views) {
    visit(module.program, {
      CallExpression(call) {
        if (settingName(call) === name && !cascade.isGone(call)) isRead = true;
      },
    });
  }
  return isRead;
}
