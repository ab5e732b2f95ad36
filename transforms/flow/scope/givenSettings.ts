import type { NodePath } from '@babel/traverse';
import type { Entity } from '../../ast/entity';
import { enumBehind } from '../../ast/enums';
import { isTestCode } from '../../ast/testCode';
import { child } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { isCalled, isPublicOption, takersOf } from '../publicOptions';
import type { Renamed } from './types';

/**
 * The settings among what holds scopes that nothing fills which can be seen: those of an object that is parsed from a
 * file, or that callers from elsewhere give. Those who use a published package are told of its options by a rule of their own.
 */
export function givenSettings(
  holders: Iterable<Entity>,
  nameOf: (name: string, entity: Entity) => string,
  context: ModuleContext,
): Renamed[] {
  const names = [...holders].flatMap((holder) => {
    if (holder.kind !== 'slot' || holder.owner || holder.variable !== undefined) return [];
    const { entities } = context;
    const uses = entities.usesOf(holder);
    const isEnum = uses.some((use) => isEnumMember(use, context));
    const isOfTests = uses.length > 0 && uses.every(isTestCode);
    const { name: was } = holder;
    const takers = takersOf(holder, context);
    const isPassed = takers.length > 0 && takers.every((fn) => isCalled(fn, context));
    const isFilled = isEnum || isPassed || entities.writesOf(holder).length > 0;
    const isHidden = !isFilled && !isOfTests && !isPublicOption(holder, context);
    return isHidden ? [{ name: nameOf(was, holder), was }] : [];
  });
  return [...new Map(names.map((one) => [one.was, one])).values()];
}

function isEnumMember(use: NodePath, { origins }: ModuleContext): boolean {
  const object = child(use, 'object');
  return object !== undefined && enumBehind(object, origins.links) !== undefined;
}
