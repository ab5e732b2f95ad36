import type { NodePath } from '@babel/traverse';
import { memberName } from '../../ast/names';
import { mergedObjects } from '../../ast/objectCalls';
import { child, children, part } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { visit } from '../../ast/visit';

/** What a claim key has before the name of its metascope. */
export const CLAIM = '/s/';

/** A key of the claims, with the calls that lead to it. */
export interface ClaimKey {
  readonly path: NodePath;
  readonly calls: readonly NodePath[];
}

/** Every key that can be a metascope claim of a payload: written, assigned, spread or merged in. */
export function claimKeys(
  payload: NodePath,
  calls: readonly NodePath[],
  context: ModuleContext,
  depth = 0,
): ClaimKey[] {
  if (depth > 6) return [];
  const { origins } = context;
  return origins.of(payload).flatMap((origin): ClaimKey[] => {
    const chain = [...calls, ...origin.calls];
    const inner = (path: NodePath): ClaimKey[] => claimKeys(path, chain, context, depth + 1);
    if (origin.path.isCallExpression()) return keysOfCall(origin.path, chain, inner);
    if (!origin.path.isObjectExpression()) return [];
    const written = children(origin.path, 'properties').flatMap((property) => {
      if (property.isSpreadElement()) return inner(property.get('argument'));
      const key = child(property, 'key');
      return key ? [{ path: key, calls: chain }] : [];
    });
    return [...written, ...assignedKeys(origin.path, chain, context, inner)];
  });
}

/** `payload[key] = true` and `Object.assign(payload, more)`. */
function assignedKeys(
  literal: NodePath,
  calls: readonly NodePath[],
  context: ModuleContext,
  inner: (path: NodePath) => ClaimKey[],
): ClaimKey[] {
  const { origins } = context;
  const { module } = context.at(literal);
  const found: ClaimKey[] = [];
  const isIt = (path: NodePath | undefined): boolean =>
    path !== undefined && origins.of(path).some((origin) => origin.path.node === literal.node);
  visit(module.program, {
    AssignmentExpression(assignment) {
      const left = part(assignment, 'left') as NodePath;
      if (!left.isMemberExpression() || !isIt(child(left, 'object'))) return;
      const property = child(left, 'property');
      if (property && (left.node.computed || memberName(left)?.includes(CLAIM)))
        found.push({ path: property, calls });
    },
    CallExpression(call) {
      const [target, ...sources] = mergedObjects(call) ?? [];
      if (isIt(target)) found.push(...sources.flatMap(inner));
    },
  });
  return found;
}

/** `Object.assign({}, a, b)`, `Object.fromEntries(xs.map((x) => [key, true]))`, `xs.reduce((claims, x) => …, {})`. */
function keysOfCall(
  call: NodePath,
  calls: readonly NodePath[],
  inner: (path: NodePath) => ClaimKey[],
): ClaimKey[] {
  const callee = child(call, 'callee') as NodePath;
  const name = memberName(callee);
  const args = children(call, 'arguments');
  if (name === 'assign') return args.flatMap(inner);
  const found: ClaimKey[] = [];
  if (name === 'fromEntries' || name === 'reduce') {
    visit(call, {
      ObjectProperty(property) {
        if (property.node.computed) found.push({ path: part(property, 'key') as NodePath, calls });
      },
      AssignmentExpression(assignment) {
        const left = part(assignment, 'left') as NodePath;
        if (left.isMemberExpression({ computed: true }))
          found.push({ path: part(left, 'property') as NodePath, calls });
      },
      ArrayExpression(pair) {
        const [key, value] = children(pair, 'elements');
        if (key && value?.isBooleanLiteral()) found.push({ path: key, calls });
      },
    });
    // The object that a reduce starts from.
    if (name === 'reduce' && args[1]) found.push(...inner(args[1]));
  }
  return found;
}
