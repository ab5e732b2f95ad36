import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { memberName } from './names';
import type { Origins } from './origins';
import { packageMember } from './packageMember';
import { child, children, part, unwrap } from './unwrap';
import { visit } from './visit';

/** One method called on an object, whether in a chain (`start().a().b()`) or on a variable that holds it. */
export interface ChainLink {
  readonly name: string;
  readonly call: NodePath;
  readonly args: readonly NodePath[];
}

/**
 * The call a chain of method calls starts from: `start()` of `start().a().b()`, or of `x.b()` where `x` is that.
 *
 * @param start where to stop at the latest; without it the chain ends at the call of a package's export
 */
export function chainStart(path: NodePath, origins: Origins, start?: Node): NodePath {
  const seen = new Set<Node>();
  let current = unwrap(path);
  for (;;) {
    const next = current.node === start ? undefined : stepBack(current, origins);
    if (!next || seen.has(next.node)) return current;
    seen.add(next.node);
    current = next;
  }
}

/** The call that made the object of a call, or what a variable holds. */
function stepBack(path: NodePath, origins: Origins): NodePath | undefined {
  if (path.isNewExpression()) return undefined;
  const callee = child(path, 'callee');
  if (callee && packageMember(callee)) return undefined;
  const object = callee ? child(callee, 'object') : path;
  if (!object) return undefined;
  const target = unwrap(object);
  if (target.isCallExpression()) return target;
  return origins.of(target).find(({ path: made }) => made.isCallExpression() || made.isNewExpression())?.path;
}

/** All methods called on what `start` makes, in the order of the file. */
export function chainLinks(start: NodePath, origins: Origins): ChainLink[] {
  const found: ChainLink[] = [];
  visit(start.scope.getProgramParent().path, {
    CallExpression(call) {
      const callee = part(call, 'callee') as NodePath;
      const name = memberName(callee);
      const object = child(callee, 'object');
      if (name === undefined || !object || call.node === start.node) return;
      if (chainStart(object, origins, start.node).node === start.node)
        found.push({ name, call, args: children(call, 'arguments') });
    },
  });
  return found.sort((a, b) => (a.call.node.end ?? 0) - (b.call.node.end ?? 0));
}
