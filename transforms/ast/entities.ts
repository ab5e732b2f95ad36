import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { usesOf } from './bindings';
import { isClassLike } from './classes/constructorFunctions';
import { mergedIntoThis } from './classes/members';
import { variableName, type BoundName, type Entity, type Slot } from './entity';
import { readPath } from './environment/pathReads';
import { askingCall, envName } from './environment/variables';
import { readExports, WHOLE } from './moduleExports';
import { importedName, loadedSource, loaderOf } from './moduleSources';
import { memberName, propertyName } from './names';
import { namespaceMember } from './namespaces';
import { mergedObjects } from './objectCalls';
import { ENVIRONMENT, isOwner, ObjectNames, sourcesOfPattern } from './objectNames';
import type { Origin, Origins } from './origins';
import { isOmission } from './patterns';
import { PropertyIndex, type PropertyRead } from './propertyIndex';
import { definitionsOf, parameterPropertiesOf } from './slotDefinitions';
import { child, children, unwrap, wrapped } from './unwrap';
import { visit } from './visit';

/** Properties that say something about a value and are no settings. */
const MEASURES = new Set(['length', 'size', 'constructor', 'prototype']);

/** Knows every entity of the programs by the places that mention it. Each entity is one object, whoever asks. */
export class Entities {
  private readonly index: PropertyIndex;
  private readonly names: ObjectNames;
  private readonly bindings = new Map<Binding, BoundName>();
  private readonly slots = new Map<string, Slot>();
  private readonly mentions = new Map<Node, readonly Entity[]>();

  constructor(
    programs: readonly NodePath[],
    private readonly origins: Origins,
  ) {
    this.index = new PropertyIndex(programs);
    this.names = new ObjectNames(origins);
  }

  /** Everything that a piece of code mentions. */
  mentionedIn(root: NodePath): Entity[] {
    const found = new Set<Entity>();
    const add = (path: NodePath): void => {
      for (const entity of this.mentionedBy(path)) found.add(entity);
    };
    add(root);
    visit(root, { enter: add });
    return [...found];
  }

  /** What a condition asks for: of `row.name` the property of each row, where those are known, and not the variable. */
  askedBy(path: NodePath): Entity[] {
    const value = unwrap(path);
    const name = memberName(value);
    const object = child(value, 'object');
    const slots = name !== undefined && object && !MEASURES.has(name) ? this.slotsOf(object, name) : [];
    return slots.length > 0 ? slots : this.mentionedIn(value);
  }

  /** What this very piece of code mentions, without what stands in it. */
  mentionedBy(path: NodePath): readonly Entity[] {
    const known = this.mentions.get(path.node) ?? this.findMentioned(path);
    this.mentions.set(path.node, known);
    return known;
  }

  private findMentioned(path: NodePath): Entity[] {
    if (path.isIdentifier() || path.isJSXIdentifier()) return this.mentionedByName(path, path.node.name);
    const name = memberName(path);
    const object = child(path, 'object');
    if (name !== undefined && object && !MEASURES.has(name)) return this.slotsOf(object, name);
    const taken = this.takenBy(path);
    if (taken) return taken;
    if (path.isCallExpression()) return this.askedFor(path);
    return path.isStringLiteral() && loaderOf(path) ? this.slotsOf(path, WHOLE) : [];
  }

  private mentionedByName(path: NodePath, name: string): Entity[] {
    const binding = path.scope.getBinding(name);
    const isKey =
      (path.key === 'property' || path.key === 'key') && !(path.parent as { computed?: boolean }).computed;
    return binding && (!isKey || isShorthand(path)) ? [this.ofBinding(binding)] : [];
  }

  ofBinding(binding: Binding): BoundName {
    const known = this.bindings.get(binding) ?? { kind: 'binding', binding };
    this.bindings.set(binding, known);
    return known;
  }

  /** What `object.name` can be: slots, and variables that a module exports where it declares them. */
  slotsOf(object: NodePath, name: string, seen = new Set<Node>()): Entity[] {
    const value = unwrap(object);
    if (seen.has(value.node)) return [];
    seen.add(value.node);
    const program = loaderOf(value) && this.origins.links.resolve(value);
    if (program && (name === WHOLE || readExports(program).named.has(name)))
      return [this.exported(program, name)];
    const found = this.origins.of(value).flatMap((origin): Entity[] => {
      const seenSlots = this.slotsOfOrigin(origin, name, seen);
      if (seenSlots || origin.element) return seenSlots ?? [];
      const place = this.names.of(origin.path) ?? this.names.of(value);
      if (place === ENVIRONMENT) return this.variableSlots(name);
      return place === undefined ? [] : [this.slot(undefined, place, name)];
    });
    return [...new Set(found)];
  }

  /** A variable as a property of the environment, and the rows of all schemas that describe it. */
  private variableSlots(variable: string): Slot[] {
    const rows = this.origins.schemas.of(variable).map(({ owner, key }) => this.ownedSlot(owner, key));
    return [this.slot(undefined, ENVIRONMENT, variable), ...rows];
  }

  /** What a call asks for by a name in its argument: a variable, a value of a schema. */
  private askedFor(call: NodePath): Entity[] {
    const variable = askingCall(call)?.node === call.node ? envName(call) : undefined;
    if (variable !== undefined) return this.variableSlots(variable);
    const read = readPath(call, this.origins);
    return read ? read.owners.flatMap((owner) => this.describedSlots(owner, read.key)) : [];
  }

  /** A row of a schema, and the variable that it describes. */
  private describedSlots(owner: NodePath, name: string): Slot[] {
    const variable = this.origins.schemas.variableAt(owner, name);
    return [this.ownedSlot(owner, name), ...(variable === undefined ? [] : this.variableSlots(variable))];
  }

  /** Property `name` of an object that is written down; undefined for one that comes from elsewhere. */
  private slotsOfOrigin(
    { path, element, described }: Origin,
    name: string,
    seen: Set<Node>,
  ): Entity[] | undefined {
    if (element) return undefined;
    if (described) return [...this.ownedSlots(path, name, seen), ...this.describedSlots(path, name)];
    if (path.isProgram()) return [this.exported(path, name)];
    const member = path.isTSModuleDeclaration() ? namespaceMember(path, name) : undefined;
    if (member) return [this.ofBinding(member)];
    if (isOwner(path)) return this.ownedSlots(path, name, seen);
    return mergedObjects(path)?.flatMap((part) => this.slotsOf(part, name, seen));
  }

  /** What a module exports under a name. `export *` hands on the names of another module. */
  private exported(program: NodePath, name: string, seen = new Set<Node>()): Entity {
    const { named, stars } = readExports(program);
    const found = named.get(name);
    if (found?.kind === 'binding' && found.place.isExportDeclaration()) return this.ofBinding(found.binding);
    const next = found || name === WHOLE ? undefined : this.starred(stars, name, seen.add(program.node));
    return next ?? this.slot(program, this.names.ofOwner(program.node), name);
  }

  private starred(stars: readonly NodePath[], name: string, seen: Set<Node>): Entity | undefined {
    for (const source of stars) {
      const program = this.origins.links.resolve(source);
      if (!program || seen.has(program.node)) continue;
      const { named, stars: further } = readExports(program);
      if (named.has(name)) return this.exported(program, name, seen);
      const found = this.starred(further, name, seen.add(program.node));
      if (found) return found;
    }
    return undefined;
  }

  /** The slot of a literal or class, and those of the objects that are spread or copied into it. */
  private ownedSlots(owner: NodePath, name: string, seen: Set<Node>): Entity[] {
    const members = owner.isObjectExpression() ? children(owner, 'properties') : [];
    const isOwn = members.some((member) => propertyName(member) === name);
    const spread = isOwn ? [] : members.flatMap((member) => child(member, 'argument') ?? []);
    const merged = this.origins.heritage.lineOf(owner).flatMap(mergedIntoThis);
    return [
      this.ownedSlot(owner, name),
      ...[...spread, ...merged].flatMap((part) => this.slotsOf(part, name, seen)),
    ];
  }

  /** The property of a literal or class; classes that inherit from each other share it. */
  private ownedSlot(owner: NodePath, name: string): Slot {
    const root = this.origins.heritage.rootOf(owner, name);
    return this.slot(root, this.names.ofOwner(root.node), name);
  }

  private slot(owner: NodePath | undefined, place: string, name: string): Slot {
    const key = `${place}.${name}`;
    const heirs = owner && !this.slots.has(key) ? this.origins.heritage.heirsOf(owner) : [];
    const known = this.slots.get(key) ?? {
      kind: 'slot',
      name,
      owner,
      heirs,
      place,
      variable: this.variableOf(owner, place, name),
    };
    this.slots.set(key, known);
    return known;
  }

  private variableOf(owner: NodePath | undefined, place: string, name: string): string | undefined {
    if (place === ENVIRONMENT) return name;
    return owner?.isObjectExpression() ? this.origins.schemas.variableAt(owner, name) : undefined;
  }

  /** Where another property of the object that has this one is read, written or defined; of all classes that share it. */
  placesBeside({ owner, heirs, place }: Slot, name: string): NodePath[] {
    const slots =
      owner && isClassLike(owner)
        ? new Set([owner, ...heirs].map((path) => this.ownedSlot(path, name)))
        : [this.slot(owner, place, name)];
    return [...slots].flatMap((slot) => [
      ...this.usesOf(slot),
      ...this.writesOf(slot),
      ...definitionsOf(slot),
    ]);
  }

  /** What a property of a pattern, or a specifier, takes out of whatever it can meet; undefined for other code. */
  takenBy(path: NodePath): Entity[] | undefined {
    const source = path.isModuleSpecifier() ? loadedSource(path) : undefined;
    const imported = importedName(path);
    if (source && imported !== undefined) return this.slotsOf(source, imported);
    const pattern =
      path.isObjectProperty() && path.parentPath.isObjectPattern() ? path.parentPath : undefined;
    const name = propertyName(path);
    if (!pattern) return undefined;
    if (name === undefined) return [];
    const holder = pattern.parentPath.isAssignmentPattern()
      ? pattern.parentPath.parentPath
      : pattern.parentPath;
    const found = holder.isObjectProperty()
      ? (this.takenBy(holder) ?? []).flatMap((outer) => this.slotsWithin(outer, name))
      : this.sourcesOfPattern(pattern).flatMap((value) => this.slotsOf(value, name));
    return found.length > 0 ? found : this.takenOfElements(pattern, name);
  }

  /** What a pattern takes out of the rows of a table, one by one: no expression stands for them. */
  private takenOfElements(pattern: NodePath, name: string): Entity[] {
    const seen = new Set<Node>();
    const found = this.origins
      .ofPattern(pattern)
      .flatMap((origin) => this.slotsOfOrigin(origin, name, seen) ?? []);
    return [...new Set(found)];
  }

  /** Property `name` of what an entity holds. */
  private slotsWithin(entity: Entity, name: string): Entity[] {
    if (entity.kind === 'slot' && !entity.owner)
      return [this.slot(undefined, `${entity.place}.${entity.name}`, name)];
    const values = entity.kind === 'slot' ? definitionsOf(entity) : [entity.binding.path];
    return values.flatMap((path) => {
      const value = child(path, 'value') ?? child(path, 'init');
      return value ? this.slotsOf(value, name) : [];
    });
  }

  /** The expressions that a pattern takes apart: its initialiser, or the arguments its function is called with. */
  sourcesOfPattern(pattern: NodePath): NodePath[] {
    return sourcesOfPattern(pattern, this.origins);
  }

  /** The other names of what a parameter `private name: T` holds: the property has the parameter's, and the reverse. */
  twinsOf(entity: Entity): Entity[] {
    if (entity.kind === 'slot')
      return parameterPropertiesOf(entity).map((parameter) => this.ofBinding(parameter));
    const { path, scope, identifier } = entity.binding;
    const owner = path.parentPath?.isTSParameterProperty() ? scope.path.parentPath?.parentPath : undefined;
    return owner ? [this.ownedSlot(owner, identifier.name)] : [];
  }

  /** The same property of the other rows of a table, where code reads it by a key that can mean any of them. */
  besideInTable(slot: Slot): Slot[] {
    const rows = slot.owner ? rowsBeside(slot.owner) : [];
    const others = rows.flatMap((row) => {
      const other = this.slot(row, this.names.ofOwner(row.node), slot.name);
      return definitionsOf(other).length > 0 ? [other] : [];
    });
    if (others.length === 0) return [];
    const uses = new Set(this.usesOf(slot).map(({ node }) => node));
    return others.filter((other) => this.usesOf(other).some(({ node }) => uses.has(node)));
  }

  /** Where an entity is read, and for a variable also where it is assigned. */
  usesOf(entity: Entity): NodePath[] {
    if (entity.kind === 'slot') return this.readsOf(entity, entity.name);
    const exports = entity.binding.referencePaths.filter((path) => path.isExportDeclaration());
    const local = usesOf(entity.binding).filter((path) => !path.isExportDeclaration());
    const names = exports.map((path) =>
      path.isExportDefaultDeclaration() ? 'default' : entity.binding.identifier.name,
    );
    return [...local, ...names.flatMap((name) => this.readsOf(entity, name))];
  }

  private readsOf(entity: Entity, name: string): NodePath[] {
    return this.index
      .readsOf(name)
      .filter((read) => this.isReadOf(read, entity))
      .map((read) => read.path);
  }

  /** Whether live code still reads, writes or defines a property of this name. */
  isMentioned(name: string, isGone: (path: NodePath) => boolean): boolean {
    return this.index.mentionsOf(name).some((path) => !isGone(path) && !isOmission(path));
  }

  /** Whether live code still reads a property of this name, of whatever object but the environment. */
  isRead(name: string, isGone: (path: NodePath) => boolean): boolean {
    return this.index.readsOf(name).some(({ path }) => {
      const meant = isGone(path) || isOmission(path) ? [] : this.mentionedBy(path);
      const isVariable = meant.length > 0 && meant.every((entity) => variableName(entity) !== undefined);
      return !isGone(path) && !isOmission(path) && !isVariable;
    });
  }

  private isReadOf(read: PropertyRead, entity: Entity): boolean {
    const found =
      this.takenBy(read.path) ??
      (read.object ? this.slotsOf(read.object, read.name) : this.askedFor(read.path));
    return found.includes(entity);
  }

  /** Assignments `x.name = …` to a slot. */
  writesOf(slot: Slot): NodePath[] {
    return this.index.writesOf(slot.name).filter((write) => {
      const object = child(child(write, 'left') as NodePath, 'object');
      return object !== undefined && this.slotsOf(object, slot.name).includes(slot);
    });
  }
}

/** The object literals that stand beside one in a table: in a list, or as values of an object. */
function rowsBeside(row: NodePath): NodePath[] {
  const item = wrapped(row);
  const list = item.parentPath;
  const items = list?.isArrayExpression()
    ? children(list, 'elements')
    : list?.isObjectProperty() && list.parentPath.isObjectExpression()
      ? children(list.parentPath, 'properties').flatMap((property) => child(property, 'value') ?? [])
      : [];
  return items.map(unwrap).filter((other) => other.isObjectExpression() && other.node !== row.node);
}

function isShorthand(path: NodePath): boolean {
  return path.parentPath?.isObjectProperty({ shorthand: true }) === true;
}
