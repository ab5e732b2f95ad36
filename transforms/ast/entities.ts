import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { importSource } from './effects';
import { indexPropertyReads, isProcessEnv, usesOf, type PropertyRead } from './bindings';
import { memberName, propertyName } from './names';
import type { Origins } from './origins';
import { child, children, unwrap } from './unwrap';

/** Something that is declared, written and read: a variable, or a property of an object. */
export type Entity = BoundName | Slot;

export interface BoundName {
  readonly kind: 'binding';
  readonly binding: Binding;
}

/** Property `name` of an object: a literal or class of this file, or an object that comes from elsewhere. */
export interface Slot {
  readonly kind: 'slot';
  readonly name: string;
  /** The object literal or class; undefined for an object that comes from elsewhere. */
  readonly owner: NodePath | undefined;
  /** Names the object when it comes from elsewhere: its root binding and the path from there. */
  readonly place: string;
}

/** Properties that say something about a value and are no settings. */
const MEASURES = new Set(['length', 'size', 'constructor', 'prototype']);

/** Knows every entity of a program by the places that mention it. Each entity is one object, whoever asks. */
export class Entities {
  private readonly reads: Map<string, PropertyRead[]>;
  private readonly writes = new Map<string, NodePath[]>();
  private readonly keys = new Map<string, NodePath[]>();
  private readonly bindings = new Map<Binding, BoundName>();
  private readonly slots = new Map<string, Slot>();
  private readonly ids = new Map<object, number>();

  constructor(
    program: NodePath,
    private readonly origins: Origins,
  ) {
    this.reads = indexPropertyReads(program);
    program.traverse({
      'ObjectProperty|ObjectMethod|ClassProperty': (path: NodePath) => {
        const name = path.parentPath?.isObjectPattern() ? undefined : propertyName(path);
        if (name !== undefined) this.keys.set(name, [...(this.keys.get(name) ?? []), path]);
      },
      AssignmentExpression: (path) => {
        const name = memberName(path.get('left'));
        if (name !== undefined) this.writes.set(name, [...(this.writes.get(name) ?? []), path]);
      },
    });
  }

  /** Everything that a piece of code mentions. */
  mentionedIn(root: NodePath): Entity[] {
    const found = new Set<Entity>();
    const add = (path: NodePath): void => {
      for (const entity of this.mentionedBy(path)) found.add(entity);
    };
    add(root);
    root.traverse({ enter: add });
    return [...found];
  }

  private mentionedBy(path: NodePath): Entity[] {
    if (path.isIdentifier() || path.isJSXIdentifier()) {
      const binding = path.scope.getBinding(path.node.name);
      const isKey =
        (path.key === 'property' || path.key === 'key') && !(path.parent as { computed?: boolean }).computed;
      return binding && (!isKey || isShorthand(path)) ? [this.ofBinding(binding)] : [];
    }
    const name = memberName(path);
    const object = child(path, 'object');
    if (name !== undefined && object && !MEASURES.has(name)) return this.slotsOf(object, name);
    if (path.isObjectProperty() && path.parentPath.isObjectPattern()) {
      const key = propertyName(path);
      return key === undefined
        ? []
        : this.sourcesOfPattern(path.parentPath).flatMap((source) => this.slotsOf(source, key));
    }
    return [];
  }

  ofBinding(binding: Binding): BoundName {
    const known = this.bindings.get(binding) ?? { kind: 'binding', binding };
    this.bindings.set(binding, known);
    return known;
  }

  /** The slots `object.name` can be. */
  slotsOf(object: NodePath, name: string, seen = new Set<Node>()): Slot[] {
    const value = unwrap(object);
    if (seen.has(value.node)) return [];
    seen.add(value.node);
    const found = this.origins.of(value).flatMap((origin): Slot[] => {
      if (origin.element) return [];
      if (isOwner(origin.path)) return this.ownedSlots(origin.path, name, seen);
      const merged = mergedObjects(origin.path);
      if (merged) return merged.flatMap((part) => this.slotsOf(part, name, seen));
      const place = this.nameOf(origin.path) ?? this.nameOf(value);
      return place === undefined ? [] : [this.slot(undefined, place, name)];
    });
    return [...new Set(found)];
  }

  /** The slot of a literal or class, and those of the objects that are spread into it. */
  private ownedSlots(owner: NodePath, name: string, seen: Set<Node>): Slot[] {
    const members = owner.isObjectExpression() ? children(owner, 'properties') : [];
    const isOwn = members.some((member) => propertyName(member) === name);
    const spread = isOwn ? [] : members.flatMap((member) => child(member, 'argument') ?? []);
    return [
      this.slot(owner, `#${String(this.idOf(owner.node))}`, name),
      ...spread.flatMap((part) => this.slotsOf(part, name, seen)),
    ];
  }

  private slot(owner: NodePath | undefined, place: string, name: string): Slot {
    const key = `${place}.${name}`;
    const known = this.slots.get(key) ?? { kind: 'slot', name, owner, place };
    this.slots.set(key, known);
    return known;
  }

  private idOf(object: object): number {
    const id = this.ids.get(object) ?? this.ids.size;
    this.ids.set(object, id);
    return id;
  }

  /** A name for an object that comes from elsewhere: `config.adobe` of this very `config`, however it is reached. */
  private nameOf(object: NodePath, seen = new Set<Node>()): string | undefined {
    if (isProcessEnv(object)) return 'process.env';
    if (seen.has(object.node)) return undefined;
    seen.add(object.node);
    if (object.isIdentifier()) return this.nameOfVariable(object, object.node.name, seen);
    const inner = child(object, 'object');
    const name = memberName(object);
    if (!inner || name === undefined) return undefined;
    return join(this.nameOfValue(unwrap(inner), seen), name);
  }

  private nameOfVariable(path: NodePath, name: string, seen: Set<Node>): string | undefined {
    const binding = path.scope.getBinding(name);
    // Members of globals and of packages are no settings of this program.
    if (!binding || isPackage(importSource(path, name))) return undefined;
    const property =
      path.parentPath?.isObjectProperty() && path.key === 'value' ? path.parentPath : undefined;
    const pattern = property?.parentPath.isObjectPattern() ? property.parentPath : undefined;
    const key = property && propertyName(property);
    const [source, ...others] = pattern ? this.sourcesOfPattern(pattern) : [];
    const taken =
      source && others.length === 0 && key !== undefined
        ? join(this.nameOfValue(unwrap(source), seen), key)
        : undefined;
    return taken ?? `${name}@${String(this.idOf(binding))}`;
  }

  private nameOfValue(value: NodePath, seen: Set<Node>): string | undefined {
    const [source, ...others] = this.origins.of(value);
    if (!source || others.length > 0 || source.element) return this.nameOf(value, seen);
    if (isOwner(source.path)) return `#${String(this.idOf(source.path.node))}`;
    return this.nameOf(source.path, seen) ?? this.nameOf(value, seen);
  }

  /** The expressions that a pattern takes apart: its initialiser, or the arguments its function is called with. */
  sourcesOfPattern(pattern: NodePath): NodePath[] {
    const parent = pattern.parentPath;
    if (!parent) return [];
    if (parent.isVariableDeclarator()) return [child(parent, 'init')].filter((path) => path !== undefined);
    if (parent.isAssignmentPattern()) return this.sourcesOfParameter(parent);
    return this.sourcesOfParameter(pattern);
  }

  private sourcesOfParameter(parameter: NodePath): NodePath[] {
    const fn = parameter.parentPath;
    if (parameter.listKey !== 'params' || !fn?.isFunction()) return [];
    const index = Number(parameter.key);
    return this.origins.callIndex.callSitesOf(fn).calls.flatMap((site) => site.args[index] ?? []);
  }

  /** Where an entity is read, and for a variable also where it is assigned. */
  usesOf(entity: Entity): NodePath[] {
    if (entity.kind === 'binding') return usesOf(entity.binding);
    return (this.reads.get(entity.name) ?? []).flatMap((read) =>
      this.isReadOf(read, entity) ? [read.path] : [],
    );
  }

  /** Whether live code still reads, writes or defines a property of this name. */
  isMentioned(name: string, isGone: (path: NodePath) => boolean): boolean {
    const reads = (this.reads.get(name) ?? []).map((read) => read.path);
    return [...reads, ...(this.writes.get(name) ?? []), ...(this.keys.get(name) ?? [])].some(
      (path) => !isGone(path),
    );
  }

  private isReadOf(read: PropertyRead, slot: Slot): boolean {
    const sources = read.path.isObjectProperty()
      ? this.sourcesOfPattern(read.path.parentPath)
      : [read.object];
    return sources.some((source) => source !== undefined && this.slotsOf(source, slot.name).includes(slot));
  }

  /** Assignments `x.name = …` to a slot. */
  writesOf(slot: Slot): NodePath[] {
    return (this.writes.get(slot.name) ?? []).filter((write) => {
      const object = child(child(write, 'left') as NodePath, 'object');
      return object !== undefined && this.slotsOf(object, slot.name).includes(slot);
    });
  }

  /** The constructor's parameter `private name: T` that declares a slot of a class. */
  parameterPropertyOf({ owner, name }: Slot): Binding | undefined {
    if (!owner?.isClass()) return undefined;
    const maker = children(owner.get('body'), 'body').find((member) =>
      member.isClassMethod({ kind: 'constructor' }),
    );
    const binding = maker?.scope.getOwnBinding(name);
    return binding?.path.parentPath?.isTSParameterProperty() ? binding : undefined;
  }

  /** The members of the owner itself that define a slot. */
  definitionsOf(slot: Slot): NodePath[] {
    if (slot.owner?.isObjectExpression()) {
      return children(slot.owner, 'properties').filter((property) => propertyName(property) === slot.name);
    }
    if (slot.owner?.isClass()) {
      return children(slot.owner.get('body'), 'body').filter((member) => propertyName(member) === slot.name);
    }
    return [];
  }
}

function isShorthand(path: NodePath): boolean {
  return path.parentPath?.isObjectProperty({ shorthand: true }) === true;
}

function join(object: string | undefined, name: string): string | undefined {
  return object === undefined ? undefined : `${object}.${name}`;
}

/** What `Object.assign(a, b)` puts together. */
function mergedObjects(call: NodePath): NodePath[] | undefined {
  const callee = child(call, 'callee');
  const isMerge =
    callee !== undefined &&
    memberName(callee) === 'assign' &&
    child(callee, 'object')?.isIdentifier({ name: 'Object' });
  return isMerge ? children(call, 'arguments') : undefined;
}

/** A module that does not belong to the repository. */
function isPackage(source: string | undefined): boolean {
  return source !== undefined && !source.startsWith('.');
}

function isOwner(path: NodePath<Node>): boolean {
  return path.isObjectExpression() || path.isClass();
}
