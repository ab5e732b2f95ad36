import type { Binding, NodePath } from '@babel/traverse';

/** Something that is declared, written and read: a variable, or a property of an object. */
export type Entity = BoundName | Slot;

export interface BoundName {
  readonly kind: 'binding';
  readonly binding: Binding;
}

/** Property `name` of an object: a literal, a class, a module, or an object that comes from elsewhere. */
export interface Slot {
  readonly kind: 'slot';
  readonly name: string;
  /** The object literal, class or program; undefined for an object that comes from elsewhere. */
  readonly owner: NodePath | undefined;
  /** The classes that extend the owner and share the property with it. */
  readonly heirs: readonly NodePath[];
  /** Names the object when it comes from elsewhere: its root binding and the path from there. */
  readonly place: string;
  /** The environment variable that it is, or describes: a property of the environment, a row of a schema of it. */
  readonly variable: string | undefined;
}

/** The environment variable that an entity is. */
export function variableName(entity: Entity): string | undefined {
  return entity.kind === 'slot' ? entity.variable : undefined;
}
