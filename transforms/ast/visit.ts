import traverse, { visitors, type NodePath, type Visitor } from '@babel/traverse';
import type { File, Node, Program } from '@babel/types';

/** The paths of a file in the order of Babel's traverse, each with the number of the first behind what is in it. */
interface Walk {
  readonly program: NodePath<Program>;
  readonly paths: readonly NodePath[];
  readonly ends: readonly number[];
  readonly places: WeakMap<Node, number>;
  /** The path of a node; undefined for one that is not of the file. */
  readonly pathOf: (node: Node) => NodePath | undefined;
}

type Call = (path: NodePath) => void;

/** A visitor as Babel works with it: what to call for every node, and for those of a type. */
type Calls = { readonly enter?: readonly Call[] } & Partial<
  Record<string, { readonly enter?: readonly Call[] }>
>;

const WALKS = new WeakMap<Node, Walk>();

/**
 * Collects the Babel path of every node. A file is asked dozens of questions, and to traverse it for each costs more than
 * the answers.
 *
 * @throws Error from Babel for a name that is declared twice
 */
export function walkFile(ast: File): Walk {
  const paths: NodePath[] = [];
  const ends: number[] = [];
  const places = new WeakMap<Node, number>();
  traverse(ast, {
    enter(path) {
      places.set(path.node, paths.length);
      paths.push(path);
    },
    exit(path) {
      ends[places.get(path.node) ?? 0] = paths.length;
    },
  });
  const program = paths[0];
  if (!program?.isProgram()) throw new Error('A parsed file has no program');
  const walk = { program, paths, ends, places, pathOf: (node: Node) => paths[places.get(node) ?? -1] };
  WALKS.set(program.node, walk);
  return walk;
}

/**
 * Shows a visitor what is in a piece of code, as `path.traverse` does and in its order, from what was collected when the
 * file was parsed. It must not skip or stop: ask `path.traverse` for that.
 */
export function visit(path: NodePath, visitor: Visitor): void {
  const walk = WALKS.get(path.scope.getProgramParent().path.node);
  const place = walk?.places.get(path.node);
  if (!walk || place === undefined) {
    path.traverse(visitor);
    return;
  }
  const calls = visitors.explode(visitor) as Calls;
  const end = walk.ends[place] ?? 0;
  for (let index = place + 1; index < end; index += 1) {
    const inner = walk.paths[index];
    if (!inner) continue;
    for (const call of calls.enter ?? []) call(inner);
    for (const call of calls[inner.node.type]?.enter ?? []) call(inner);
  }
}
