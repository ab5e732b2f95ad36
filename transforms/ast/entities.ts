import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { importSource } from './effects';
import { indexPropertyReads, usesOf, type PropertyRead } from './bindings';
import { dottedName, memberName, propertyName } from './names';
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
  slotsOf(object: NodePath, name: string): Slot[] {
    const owners = this.origins.of(object).filter((origin) => !origin.element && isOwner(origin.path));
    if (owners.length > 0)
      return owners.map((origin) => this.slot(origin.path, `#${this.idOf(origin.path.node)}`, name));
    const place = this.placeOf(object);
    return place === undefined ? [] : [this.slot(undefined, place, name)];
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

  /** A name for an object that comes from elsewhere: `config.adobe` of this very `config`. */
  private placeOf(object: NodePath): string | undefined {
    const names = dottedName(unwrap(object));
    const root = names?.[0];
    if (!names || root === undefined) return undefined;
    const binding = object.scope.getBinding(root);
    // Members of globals and of packages are no settings of this program; the environment is.
    const isSettings = binding ? importSource(object, root) === undefined : names.join('.') === 'process.env';
    if (!isSettings) return undefined;
    return [binding ? `${root}@${this.idOf(binding)}` : root, ...names.slice(1)].join('.');
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

function isOwner(path: NodePath<Node>): boolean {
  return path.isObjectExpression() || path.isClass();
}
