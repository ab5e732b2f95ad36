import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { demandsOn, isDemanded, type Demands } from './classes/demands';
import { declarationUnits } from './declarationUnits';
import type { Effects } from './effects';
import type { Entities } from './entities';
import type { Entity } from './entity';
import type { Origins } from './origins';
import { emptiedUnits } from './emptied';
import { emptiesChain } from './guardOperands';
import { isMethodOfLogger, isPartOfWork, namesOf } from './logUses';
import { isOmission } from './patterns';
import { isTestCode } from './testCode';
import { readUnwrap, type Unwrap } from './unwrapCallback';
import { contains, isFilling, weakUse, type WeakUseContext } from './weakUses';

/** Code that would go with a set of entities. */
type Doomed = ReadonlyMap<Node, NodePath>;

/**
 * Removes what a rewrite left without purpose, and nothing else.
 *
 * Starting from code that was cut or replaced, an entity goes when each of its uses is gone or weak (see
 * {@link weakUse}) and its declaration has no effect worth keeping. What nobody used before is never looked at.
 */
export class Cascade {
  private readonly gone = new Map<Node, NodePath>();
  private readonly moved = new Set<Node>();
  private readonly units: NodePath[] = [];
  private readonly candidates = new Set<Entity>();
  private readonly kept = new Set<Entity>();
  private readonly dropped = new Set<Entity>();
  readonly removedEntities = new Set<Entity>();
  readonly unwraps: Unwrap[] = [];

  constructor(
    readonly origins: Origins,
    readonly entities: Entities,
    readonly effects: Effects,
    /** Whether what goes by a name means something outside of what is removed, so that it is worth a log line. */
    private readonly isWorthLogging: (name: string) => boolean,
  ) {}

  /** The caller replaces this code by text of its own; what it mentions may become useless. */
  release(path: NodePath): void {
    this.markGone(path);
  }

  /** Deletes this code: a statement, a declarator, an item of a list, an operand. */
  cut(path: NodePath): void {
    if (this.isGone(path)) return;
    this.markGone(path);
    this.units.push(path);
  }

  /** The caller writes this code anew elsewhere: it stays, whatever happens to what stands around it. */
  move(path: NodePath): void {
    this.moved.add(path.node);
  }

  /** Code that stays does without this from now on, a package that was given an object with it for instance. */
  drop(entity: Entity): void {
    this.dropped.add(entity);
    this.candidates.add(entity);
  }

  /** Inserted text mentions this entity: it stays whatever happens to its other uses. */
  keep(entity: Entity): void {
    for (const name of [entity, ...this.entities.twinsOf(entity)]) this.kept.add(name);
  }

  /** Whether inserted text mentions an entity. */
  isKept(entity: Entity): boolean {
    return this.kept.has(entity);
  }

  /** Whether code is cut or replaced, itself or as part of something larger. */
  isGone(path: NodePath): boolean {
    return this.isWithin(path, this.gone);
  }

  /** Whether code lies in one of these nodes and is not moved out of it. */
  private isWithin(path: NodePath, nodes: Pick<ReadonlySet<Node>, 'has'>): boolean {
    const nearest = path.find(({ node }) => nodes.has(node) || this.moved.has(node));
    return nearest !== null && !this.moved.has(nearest.node);
  }

  /** Whether a call is gone, or what stood in its callback took its place. */
  isSpent(call: NodePath): boolean {
    return this.isGone(call) || this.unwraps.some(({ callback }) => callback.parentPath?.node === call.node);
  }

  /** What code mentioned that is cut or replaced. */
  get touched(): ReadonlySet<Entity> {
    return this.candidates;
  }

  /** The outermost pieces of code to delete. */
  get cuts(): NodePath[] {
    return this.units.filter((unit) => !unit.parentPath || !this.isGone(unit.parentPath));
  }

  private markGone(path: NodePath): void {
    this.gone.set(path.node, path);
    for (const entity of this.entities.mentionedIn(path)) this.candidates.add(entity);
  }

  /** Runs until nothing more can go. */
  settle(): void {
    for (;;) {
      const dying = this.findDying();
      this.bury(dying);
      const tidied = this.cutEmptied();
      const unwrapped = this.unwrapCallbacks();
      if (dying.size === 0 && !tidied && !unwrapped) return;
    }
  }

  /** The largest set of touched entities that only keep each other alive. */
  private findDying(): Set<Entity> {
    let dying = this.reachable();
    for (;;) {
      const doomed = this.unitsOf(dying);
      const alive = [...dying].filter((entity) => !this.canGo(entity, dying, doomed));
      // Only asked once the rest is settled: while too much seems to go, no chain has anything left.
      const needed = alive.length > 0 ? alive : this.lastAskedFor(dying, doomed);
      for (const entity of needed) dying.delete(entity);
      if (needed.length > 0) continue;
      const connected = this.connected(dying);
      if (connected.size === dying.size) return dying;
      // What stays after all may hold uses of the rest.
      dying = connected;
    }
  }

  /** What conditions that stay would have nothing left to ask for without. */
  private lastAskedFor(dying: ReadonlySet<Entity>, doomed: Doomed): Entity[] {
    const context = this.context(dying, doomed);
    return [...dying].filter((entity) => this.allUses(entity).some((use) => emptiesChain(use, context)));
  }

  /**
   * Keeps of a set that could go only what the rewrite touched, directly or through the rest of the set. Entities
   * whose uses are all weak, a guard and its message for instance, would otherwise go for no reason.
   */
  private connected(dying: ReadonlySet<Entity>): Set<Entity> {
    const context = this.context(dying, this.unitsOf(dying));
    const found = new Set([...dying].filter((entity) => this.isTouched(entity)));
    for (const entity of found) {
      const units = [...this.weakUnits(entity, context), ...(declarationUnits(entity, this) ?? [])];
      // A use that is no unit goes with what it declares: the name that a pattern takes.
      for (const unit of [...units, ...this.allUses(entity)]) {
        for (const mentioned of this.entities.mentionedIn(unit))
          if (dying.has(mentioned)) found.add(mentioned);
      }
    }
    return found;
  }

  /** Everything touched, and everything that would be touched if that went. */
  private reachable(): Set<Entity> {
    const found = new Set<Entity>();
    const queue = [...this.candidates].filter((entity) => this.isTouched(entity));
    for (let entity = queue.pop(); entity; entity = queue.pop()) {
      if (found.has(entity) || this.kept.has(entity) || this.removedEntities.has(entity)) continue;
      found.add(entity);
      const optimistic = this.context(found, new Map());
      const units = [
        ...this.weakUnits(entity, {
          ...optimistic,
          isDoomed: () => true,
          mentionsDying: () => true,
          testsDying: () => true,
          isIdleLog: () => true,
        }),
        ...(declarationUnits(entity, this) ?? []),
        // What takes it under a name of its own, which may have no use that counts: a test of it.
        ...this.allUses(entity).filter(
          (use) => isTestCode(use) && (use.isObjectProperty() || use.isModuleSpecifier()),
        ),
      ];
      for (const unit of units) queue.push(...this.entities.mentionedIn(unit));
    }
    return found;
  }

  private isTouched(entity: Entity): boolean {
    if (this.removedEntities.has(entity)) return false;
    return this.dropped.has(entity) || this.entities.usesOf(entity).some((use) => this.isGone(use));
  }

  private context(dying: ReadonlySet<Entity>, doomed: Doomed): WeakUseContext {
    return {
      effects: this.effects,
      isDoomed: (path) => this.isGone(path) || this.isWithin(path, doomed),
      mentionsDying: (path) => this.entities.askedBy(path).some((entity) => dying.has(entity)),
      testsDying: (path) =>
        this.entities.mentionedIn(path).some((entity) => dying.has(entity) && !isOfTest(entity)),
      isIdleLog: (line, entity) =>
        !namesOf(entity, this.entities).some(this.isWorthLogging) && this.worksBeside(line, doomed),
    };
  }

  /** Whether the file of a log line loses more than the line. */
  private worksBeside(line: NodePath, doomed: Doomed): boolean {
    const program = line.scope.getProgramParent().path.node;
    return [...this.gone.values(), ...doomed.values()].some(
      (path) => path.scope.getProgramParent().path.node === program && isPartOfWork(path),
    );
  }

  private allUses(entity: Entity): NodePath[] {
    return [entity, ...this.entities.twinsOf(entity)].flatMap((name) => {
      const uses = this.entities.usesOf(name).filter((use) => !isOmission(use));
      return name.kind === 'slot' ? [...uses, ...this.entities.writesOf(name)] : uses;
    });
  }

  private weakUnits(entity: Entity, context: WeakUseContext): NodePath[] {
    return this.allUses(entity).flatMap((use) =>
      this.isGone(use) ? [] : (weakUse(use, entity, context) ?? []),
    );
  }

  /** All code that would go with a set of entities; iterated because a guard can wait for the body it guards. */
  private unitsOf(dying: ReadonlySet<Entity>): Doomed {
    let doomed: Doomed = new Map<Node, NodePath>();
    for (;;) {
      const context = this.context(dying, doomed);
      const next = new Map<Node, NodePath>();
      for (const entity of dying) {
        for (const unit of this.weakUnits(entity, context)) next.set(unit.node, unit);
        for (const unit of declarationUnits(entity, this) ?? []) next.set(unit.node, unit);
      }
      if (next.size === doomed.size) return next;
      doomed = next;
    }
  }

  private canGo(entity: Entity, dying: ReadonlySet<Entity>, doomed: Doomed): boolean {
    if (!declarationUnits(entity, this) || this.staysInTable(entity, dying)) return false;
    const context = this.context(dying, doomed);
    const uses = this.allUses(entity);
    if (isOnlyTested(entity, uses) || this.isAskedFor(entity, context)) return false;
    if (isMethodOfLogger(entity, uses, this.origins.links, context.isDoomed)) return false;
    const units = uses.flatMap((use) => weakUse(use, entity, context) ?? []);
    const unitOf = (use: NodePath): NodePath | undefined => units.find((unit) => contains(unit, use));
    // A list of problems that only a guard looks at lives as long as something else can be found wrong.
    const isGuard = !uses.some((use) => context.isDoomed(use) && !unitOf(use) && !isFilling(use, entity));
    return uses.every((use) => {
      const unit = unitOf(use);
      if (unit && !(isGuard && isFilling(use, entity))) return true;
      return context.isDoomed(unit?.parentPath ?? use);
    });
  }

  /** Whether another row of a table keeps a property: rows that are read by any key stay alike. */
  private staysInTable(entity: Entity, dying: ReadonlySet<Entity>): boolean {
    if (entity.kind !== 'slot') return false;
    return this.entities
      .besideInTable(entity)
      .some((other) => !dying.has(other) && !this.removedEntities.has(other));
  }

  /** What asks a class that stays for this member. */
  private demandsOn(entity: Entity, { isDoomed }: WeakUseContext): Demands | undefined {
    if (entity.kind !== 'slot' || !entity.owner?.isClass() || isDoomed(entity.owner)) return undefined;
    const demands = demandsOn(entity.owner, entity.name, this.origins);
    return isDemanded(demands) ? demands : undefined;
  }

  /** Whether a class that stays must have a member, because what asks for it stays too. */
  private isAskedFor(entity: Entity, context: WeakUseContext): boolean {
    const demands = this.demandsOn(entity, context);
    if (!demands) return false;
    return (
      !demands.closed || (entity.kind === 'slot' && this.entities.isMentioned(entity.name, context.isDoomed))
    );
  }

  /** In the reverse order of declaration: a parameter by position may only go when those after it do. */
  private lastFirst(entities: ReadonlySet<Entity>): Entity[] {
    const start = (entity: Entity): number => {
      const named = entity.kind === 'slot' ? this.entities.twinsOf(entity)[0] : entity;
      return named?.kind === 'binding' ? (named.binding.identifier.start ?? 0) : 0;
    };
    return [...entities].sort((a, b) => start(b) - start(a));
  }

  /** Cuts the uses of all before the declarations: the cut of one must not hide what goes with another. */
  private bury(dying: ReadonlySet<Entity>): void {
    const context = this.context(dying, this.unitsOf(dying));
    const uses = [...dying].flatMap((entity) => [
      ...this.weakUnits(entity, context),
      ...(this.demandsOn(entity, context)?.signatures ?? []),
    ]);
    for (const unit of uses) this.cut(unit);
    for (const entity of this.lastFirst(dying)) {
      const units = declarationUnits(entity, this) ?? [];
      this.removedEntities.add(entity);
      for (const unit of units) this.cut(unit);
    }
  }

  /** Takes the code out of callbacks that only waited for a value nobody wants any more. */
  private unwrapCallbacks(): boolean {
    let changed = false;
    for (const cut of this.units) {
      const found = readUnwrap(cut, this);
      if (!found || this.unwraps.some(({ statement }) => statement.node === found.statement.node)) continue;
      this.unwraps.push(found);
      for (const guard of found.guards) this.cut(guard);
      for (const path of found.released) this.release(path);
      changed = true;
    }
    return changed;
  }

  /** Cuts blocks, loops, conditions and functions that lost everything they held. */
  private cutEmptied(): boolean {
    let changed = false;
    for (const unit of this.cuts) {
      for (const emptied of emptiedUnits(unit, this)) {
        if (this.isGone(emptied)) continue;
        this.cut(emptied);
        changed = true;
      }
    }
    return changed;
  }
}

/** Whether only tests use what the program itself offers: what a test is about is no reason for it to go. */
function isOnlyTested(entity: Entity, uses: readonly NodePath[]): boolean {
  return uses.length > 0 && uses.every(isTestCode) && !isOfTest(entity);
}

/** Whether a test declares something, or an object that nothing shows has it. */
function isOfTest(entity: Entity): boolean {
  const home = entity.kind === 'slot' ? entity.owner : entity.binding.path;
  return home === undefined || isTestCode(home);
}
