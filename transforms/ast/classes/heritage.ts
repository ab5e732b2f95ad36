import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { child } from '../unwrap';
import { isClassLike } from './constructorFunctions';
import { mentionedMembers } from './members';
import { prototypeOf } from './prototypes';
import { visit } from '../visit';

/** Knows which classes extend which, so that an object has what its class has and what that inherits. */
export class Heritage {
  private readonly extending: NodePath[] = [];
  private readonly bases = new Map<Node, readonly NodePath[]>();
  private heirs: Map<Node, NodePath[]> | undefined;

  /**
   * @param valuesOf where the expression after `extends` comes from
   */
  constructor(
    programs: readonly NodePath[],
    private readonly valuesOf: (expression: NodePath) => readonly NodePath[],
  ) {
    for (const program of programs) {
      visit(program, {
        'Class|Function': (path: NodePath) => {
          if (baseExpressions(path).length > 0) this.extending.push(path);
        },
      });
    }
  }

  /** The classes that a class extends, the nearest first. */
  ancestorsOf(owner: NodePath): NodePath[] {
    return closure(owner, (path) => this.basesOf(path));
  }

  /** The classes that extend a class, themselves or through others. */
  heirsOf(owner: NodePath): NodePath[] {
    this.heirs ??= this.findHeirs();
    const { heirs } = this;
    return closure(owner, ({ node }) => heirs.get(node) ?? []);
  }

  /** The classes that an object met as one of a class can be of, and those that it inherits from. */
  lineOf(owner: NodePath): NodePath[] {
    return isClassLike(owner) ? [owner, ...this.ancestorsOf(owner), ...this.heirsOf(owner)] : [owner];
  }

  /** The class at the root of all that share a property: the furthest ancestor that knows its name, or the class itself. */
  rootOf(owner: NodePath, name: string): NodePath {
    if (!isClassLike(owner)) return owner;
    const knowing = this.ancestorsOf(owner).filter((path) => mentionedMembers(path).has(name));
    return knowing.at(-1) ?? owner;
  }

  private basesOf(owner: NodePath): readonly NodePath[] {
    const known = this.bases.get(owner.node);
    if (known) return known;
    // A class that is found through itself has no bases by then.
    this.bases.set(owner.node, []);
    const found = baseExpressions(owner)
      .flatMap((base) => this.valuesOf(base))
      .filter((path) => isClassLike(path) && path.node !== owner.node);
    this.bases.set(owner.node, found);
    return found;
  }

  private findHeirs(): Map<Node, NodePath[]> {
    const heirs = new Map<Node, NodePath[]>();
    for (const heir of this.extending) {
      for (const { node } of this.basesOf(heir)) heirs.set(node, [...(heirs.get(node) ?? []), heir]);
    }
    return heirs;
  }
}

/** The expressions that say what a class extends. */
function baseExpressions(owner: NodePath): readonly NodePath[] {
  const base = owner.isClass() ? child(owner, 'superClass') : undefined;
  return base ? [base] : (prototypeOf(owner)?.bases ?? []);
}

/** Everything that can be reached by a step, the start left out. */
function closure(start: NodePath, step: (path: NodePath) => readonly NodePath[]): NodePath[] {
  const found = new Map<Node, NodePath>([[start.node, start]]);
  for (const path of found.values()) {
    for (const next of step(path)) if (!found.has(next.node)) found.set(next.node, next);
  }
  return [...found.values()].slice(1);
}
