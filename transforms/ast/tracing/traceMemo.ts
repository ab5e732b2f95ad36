import type { Node } from '@babel/types';
import type { Origin, Walk } from './types';

interface Result {
  /** Where the value comes from; the calls count from here. */
  readonly origins: readonly Origin[];
  /** What was not entered because the walk already stood in it: the result is complete only within all of these. */
  readonly cuts: ReadonlySet<Node>;
}

/**
 * Remembers what was found behind each expression on the way of a trace. Without it, a walk through functions that
 * call each other takes every path, and their number grows with the power of the program's size.
 */
export class TraceMemo {
  private readonly results = new Map<Node, Result>();
  private cuts = new Set<Node>();

  /** What lies behind a node, found by `follow` unless it is known; nothing where the walk already stands in it. */
  behind(node: Node, walk: Walk, follow: (inside: Walk) => Origin[]): Origin[] {
    const result = walk.seen.has(node) ? { origins: [], cuts: [node] } : this.found(node, walk, follow);
    for (const cut of result.cuts) this.cuts.add(cut);
    return result.origins.map((origin) => ({ ...origin, calls: [...walk.calls, ...origin.calls] }));
  }

  /** Takes a step that must not be taken again on its own way: undefined the second time. */
  once<T>(node: Node, walk: Walk, follow: (inside: Walk) => T): T | undefined {
    if (walk.seen.has(node)) {
      this.cuts.add(node);
      return undefined;
    }
    const wasCut = this.cuts.has(node);
    const found = follow({ ...walk, seen: new Set(walk.seen).add(node) });
    if (!wasCut) this.cuts.delete(node);
    return found;
  }

  private found(node: Node, walk: Walk, follow: (inside: Walk) => Origin[]): Result {
    const known = this.results.get(node);
    if (known && [...known.cuts].every((cut) => walk.seen.has(cut))) return known;
    const outer = this.cuts;
    this.cuts = new Set();
    try {
      const origins = distinct(this.once(node, { seen: walk.seen, calls: [] }, follow) ?? []);
      const result: Result = { origins, cuts: this.cuts };
      this.results.set(node, result);
      return result;
    } finally {
      this.cuts = outer;
    }
  }
}

/** The ways through calls that are told apart; functions that call each other have more than could be listed. */
const MOST_WAYS = 32;

/** Each origin once for each way through calls. */
function distinct(origins: readonly Origin[]): Origin[] {
  const found: Origin[] = [];
  const byNode = new Map<Node, Origin[]>();
  for (const origin of origins) {
    const same = byNode.get(origin.path.node) ?? [];
    if (same.length >= MOST_WAYS || same.some((other) => isSame(other, origin))) continue;
    byNode.set(origin.path.node, [...same, origin]);
    found.push(origin);
  }
  return found;
}

function isSame(a: Origin, b: Origin): boolean {
  return (
    a.element === b.element &&
    a.described === b.described &&
    a.calls.length === b.calls.length &&
    a.calls.every((call, index) => call.node === b.calls[index]?.node)
  );
}
