import type { NodePath } from '@babel/traverse';
import { variableName, type Entity, type Slot } from '../ast/entity';
import { propertyName } from '../ast/names';
import { isTableKey } from '../ast/types/typedKeys';
import { children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { isOrgName } from '../ims/names';

/** One setting that no live code reads any more. */
interface Removed {
  readonly name: string;
  /** Whether other files may still need what it held. */
  readonly isShared: boolean;
  /** Whether the object it belonged to has another property that stays. */
  readonly isBeside: (name: string) => boolean;
}

/** The settings that a migration removed: properties of objects, names that patterns took. */
export class RemovedSettings {
  private readonly byName = new Map<string, Removed[]>();

  constructor(private readonly context: ModuleContext) {
    const { cascade, renamed } = context;
    const slots = [...cascade.removedEntities, ...this.unread()].flatMap((entity) =>
      entity.kind === 'slot' ? [this.ofSlot(entity)] : [],
    );
    const taken = cascade.cuts.flatMap((cut) => this.ofPattern(cut) ?? []);
    for (const removed of [...slots, ...taken]) {
      const { name } = removed;
      if (!renamed.has(name)) this.byName.set(name, [...(this.byName.get(name) ?? []), removed]);
    }
  }

  /** Whether live code still has a property of this name, of whatever object; keys that follow a type do not count. */
  isMentioned(name: string): boolean {
    const { cascade, entities, origins } = this.context;
    return entities.isMentioned(name, (path) => cascade.isGone(path) || isTableKey(path, origins));
  }

  /**
   * Whether a name in a list of names, a type or a comment means a setting that was removed: it does when the others
   * there mean what belongs to the same object, or went as well.
   */
  isMeant(name: string, others: readonly string[]): boolean {
    const { renamed } = this.context;
    const found = this.byName.get(name);
    if (!found) return false;
    const isBeside = (other: string): boolean =>
      renamed.has(other) || found.some((removed) => removed.isBeside(other));
    return others.some(isBeside) || (others.length > 0 && others.every((other) => this.isGone(other)));
  }

  /** Whether some object lost a property of this name. */
  isRemoved(name: string): boolean {
    return this.byName.has(name);
  }

  /** What callers still give, though no code that stays reads anything of this name. */
  private unread(): Entity[] {
    const { cascade, entities } = this.context;
    return [...cascade.touched].filter(
      (entity) =>
        entity.kind === 'slot' &&
        variableName(entity) === undefined &&
        !cascade.removedEntities.has(entity) &&
        !cascade.isKept(entity) &&
        !entities.isRead(entity.name, (path) => cascade.isGone(path)),
    );
  }

  private isGone(name: string): boolean {
    return this.byName.has(name) || isOrgName(name);
  }

  /** Whether a setting that went may still be demanded, because other files need what it held. */
  mayBeDemanded(name: string): boolean {
    return isOrgName(name) && this.byName.get(name)?.every(({ isShared }) => isShared) === true;
  }

  private ofSlot(slot: Slot): Removed {
    const { cascade, entities } = this.context;
    const isBeside = (name: string): boolean =>
      entities.placesBeside(slot, name).some((path) => !cascade.isGone(path));
    return { name: slot.name, isShared: slot.owner === undefined, isBeside };
  }

  private ofPattern(cut: NodePath): Removed | undefined {
    const pattern = cut.isObjectProperty() && cut.parentPath.isObjectPattern() ? cut.parentPath : undefined;
    const name = propertyName(cut);
    if (!pattern || name === undefined || this.isMentioned(name)) return undefined;
    const stays = children(pattern, 'properties').filter((item) => !this.context.cascade.isGone(item));
    return { name, isShared: true, isBeside: (other) => stays.some((item) => propertyName(item) === other) };
  }
}
