import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { evaluateText, type TextPattern } from '../ast/evaluateText';
import type { FunctionPath } from '../ast/functions';
import { ownerOf } from '../ast/classes/ownership';
import { packageMember } from '../ast/packageMember';
import { isTestCode } from '../ast/testCode';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { UrlMatch } from './types';

/** Code that makes the request and makes requests to somewhere else, too. */
export interface SharedCode {
  /** Where one of the other URLs is written. */
  readonly other: NodePath;
  /** The functions that all these requests go through. */
  readonly functions: readonly FunctionPath[];
  /** The calls of them that are not ours; none where the code itself chooses between the URLs. */
  readonly calls: readonly NodePath[];
}

/** What is looked for: literals that only other URLs have, and those that hold the path of the exchange. */
interface Search {
  readonly others: ReadonlySet<Node>;
  readonly ours: ReadonlySet<Node>;
  readonly context: ModuleContext;
  readonly functions: Set<FunctionPath>;
  readonly calls: NodePath[];
  /** Literals of calls that only look as if they called these functions. */
  readonly unrelated: Set<Node>;
}

/**
 * Finds out whether the code of a request also serves other URLs, and whose they are.
 *
 * @param foreign the URLs of the request that are not the exchange
 */
export function findSharedCode(
  request: NodePath,
  ours: readonly UrlMatch[],
  foreign: readonly TextPattern[],
  context: ModuleContext,
): SharedCode | undefined {
  const known = new Set(ours.flatMap(({ pieces }) => literalsOf(pieces)).map(({ node }) => node));
  const named = foreign.map((pattern) =>
    literalsOf(pattern).filter((path) => !known.has(path.node) && !isTestCode(path)),
  );
  const places = named.flat();
  if (places.length === 0) return undefined;
  const search: Search = {
    others: new Set(places.map(({ node }) => node)),
    ours: new Set(ours.flatMap(pathLiteral)),
    context,
    functions: new Set(),
    calls: [],
    unrelated: new Set(),
  };
  visitCallers(request, search);
  const [other] = places.filter(({ node }) => !search.unrelated.has(node));
  return other && { other, functions: [...search.functions], calls: search.calls };
}

/** Goes up from a call through the functions around it to the calls that say which URL is meant. */
function visitCallers(call: NodePath, search: Search): void {
  const fn = call.getFunctionParent();
  if (!fn || search.functions.has(fn)) return;
  search.functions.add(fn);
  for (const { path, args } of search.context.origins.callIndex.callSitesOf(fn).calls) {
    const written = args.flatMap((argument) => (argument ? literalsGiven(argument, search.context) : []));
    const others = written.filter((node) => search.others.has(node));
    if (!mayCall(path, fn, search.context)) for (const node of others) search.unrelated.add(node);
    else if (others.length > 0) search.calls.push(path);
    else if (!written.some((node) => search.ours.has(node))) visitCallers(path, search);
  }
}

/** Whether a call that names a function's member can be one of that function. */
function mayCall(call: NodePath, fn: FunctionPath, { origins }: ModuleContext): boolean {
  const called = origins.functionCalled(call);
  if (called) return called.node === fn.node;
  const callee = child(call, 'callee');
  if (!ownerOf(fn) || !callee) return true;
  const object = child(callee, 'object');
  const makers = object ? origins.of(object).map(({ path }) => path) : [];
  const isOther = makers.some((path) => path.isCallExpression() || path.isNewExpression());
  return !isOther && packageMember(callee) === undefined;
}

/** The literals that an argument's text consists of, in its properties too. */
function literalsGiven(argument: NodePath, { origins }: ModuleContext): Node[] {
  const objects = origins.of(argument).filter(({ path }) => path.isObjectExpression());
  const values = objects.flatMap(({ path }) =>
    children(path, 'properties').flatMap((property) => child(property, 'value') ?? []),
  );
  return [argument, ...values]
    .flatMap((path) => evaluateText(path, origins))
    .flatMap(literalsOf)
    .map(({ node }) => node);
}

function literalsOf(pattern: TextPattern): NodePath[] {
  return pattern.flatMap((piece) => (piece.kind === 'known' ? [piece.node] : []));
}

/** The literal in which the path of the exchange starts. */
function pathLiteral({ pieces, start }: UrlMatch): Node[] {
  let offset = 0;
  for (const piece of pieces) {
    offset += piece.kind === 'known' ? piece.text.length : 1;
    if (offset > start) return piece.kind === 'known' ? [piece.node.node] : [];
  }
  return [];
}
