import traverse, { visitors, type NodePath, type Visitor } from '@babel/traverse';
import type { File, Node, Program } from '@babel/types';

/** A node among all of its file, in the order of Babel's traverse: what is in it stands from `start` to `end`. */
interface Place {
  readonly path: NodePath;
  readonly all: readonly NodePath[];
  readonly start: number;
  end: number;
}

const PLACES = new WeakMap<Node, Place>();

/**
 * Collects the Babel path of every node. A file is asked dozens of questions, and to traverse it for each costs more than
 * the answers.
 *
 * @throws Error from Babel for a name that is declared twice
 */
export function walkFile(ast: File): NodePath<Program> {
  const all: NodePath[] = [];
  traverse(ast, {
    enter(path) {
      const start = all.push(path);
      PLACES.set(path.node, { path, all, start, end: start });
    },
    exit({ node }) {
      const place = PLACES.get(node);
      if (place) place.end = all.length;
    },
  });
  const [program] = all;
  if (!program?.isProgram()) throw new Error('A parsed file has no program');
  return program;
}

/** The path of a node, if it is one of a file that was walked. */
export function knownPath(node: Node): NodePath | undefined {
  return PLACES.get(node)?.path;
}

/** A visitor as Babel works with it: what to call for every node, and for those of a type. */
type Calls = Partial<Record<string, { readonly enter?: readonly Call[] }>> & {
  readonly enter?: readonly Call[];
};

type Call = (path: NodePath) => void;

const NONE: readonly Call[] = [];

/**
 * Shows a visitor what is in a piece of code, as `path.traverse` does and in its order, from what was collected when the
 * file was parsed.
 */
export function visit(path: NodePath, visitor: Visitor): void {
  const place = PLACES.get(path.node);
  if (!place) {
    path.traverse(visitor);
    return;
  }
  const { enter: always = NONE, ...calls } = visitors.explode(visitor) as Calls;
  for (let index = place.start; index < place.end; index += 1) {
    const inner = place.all[index];
    if (!inner) return;
    for (const call of always) call(inner);
    for (const call of calls[inner.node.type]?.enter ?? NONE) call(inner);
    if (inner.shouldStop) index = place.end;
    else if (inner.shouldSkip) index = (PLACES.get(inner.node)?.end ?? index + 1) - 1;
    inner.shouldSkip = false;
    inner.shouldStop = false;
  }
}
