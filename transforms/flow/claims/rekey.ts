import type { NodePath } from '@babel/traverse';
import { chainLinks, chainStart } from '../../ast/chains';
import { dottedName, memberName } from '../../ast/names';
import { packageMember } from '../../ast/packageMember';
import { child, children, wrapped } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import type { SignCall } from '../../signers/types';
import { isSameEverywhere } from '../scope/place';
import { holderOf } from '../holdersOf';
import { traceKey } from '../traceKey';
import type { TokenFlow, ExpiryUse } from '../types';
import { visit } from '../../ast/visit';

const MESSAGE =
  'Tokens were told apart by what is gone now, the JWT or the private key; they are told apart by the client id.';
const KEYED_METHODS = new Set(['get', 'set', 'has', 'delete', 'put', 'del']);
const MAX_DEPTH = 4;

/** Puts the client id where the JWT, or a checksum of the private key, was the key of a cache. */
export function rekey(flow: TokenFlow, context: ModuleContext): ExpiryUse[] {
  return flow.sources.flatMap((source) => {
    if (source.kind !== 'signed') return [];
    const isOneToken = 'metascopes' in flow && flow.metascopes.every(({ kind }) => kind === 'literal');
    const places = [
      ...checksums(source.sign, context),
      ...(isOneToken ? keyPlaces(wrapped(source.sign.call), context, 0) : []),
    ];
    return places.flatMap((place) => {
      const text = clientIdAt(place, flow, context);
      if (text === undefined) return [];
      const edits = [{ start: place.node.start ?? 0, end: place.node.end ?? 0, text }];
      return [{ path: place, edits, status: 'migrated' as const, message: MESSAGE, releases: [place] }];
    });
  });
}

/** The client id of the request, as it can be written at another place. */
function clientIdAt(place: NodePath, flow: TokenFlow, context: ModuleContext): string | undefined {
  const { clientId } = flow;
  const candidates = clientId ? [clientId, ...context.origins.of(clientId).map(({ path }) => path)] : [];
  const found = candidates.find(
    (path) => dottedName(path) !== undefined && isSameEverywhere(path, { at: place, calls: [] }),
  );
  return found && context.at(found).draft.textOf(found);
}

/** Expressions that are a checksum of the private key and nothing else. */
function checksums(sign: SignCall, context: ModuleContext): NodePath[] {
  const loads = new Set(traceKey(sign, context).map(({ path }) => path.node));
  const isKey = (path: NodePath): boolean => {
    const found = traceKey({ ...sign, key: path }, context);
    return found.length > 0 && found.every((load) => loads.has(load.path.node));
  };
  const found: NodePath[] = [];
  for (const { module } of context.views) {
    visit(module.program, {
      CallExpression(call) {
        if (memberName(call.get('callee')) === 'digest' && hashedBy(call, context).some(isKey))
          found.push(...spread(call, isKey, context));
      },
    });
  }
  return found;
}

/** What `createHash(…).update(x).digest()` is made from, if that is one value. */
function hashedBy(digest: NodePath, { origins }: ModuleContext): NodePath[] {
  const start = chainStart(digest, origins);
  const member = packageMember(child(start, 'callee') ?? start);
  if (!member || !/^(node:)?crypto$/.test(member.source) || member.names.join('.') !== 'createHash')
    return [];
  const updates = chainLinks(start, origins).filter(({ name }) => name === 'update');
  return updates.length === 1 ? (updates[0]?.args.slice(0, 1) ?? []) : [];
}

/** The checksum itself; for one that a local function makes, the calls of that function. */
function spread(
  digest: NodePath,
  isKey: (path: NodePath) => boolean,
  { origins }: ModuleContext,
): NodePath[] {
  let whole = digest;
  for (let call = calledOn(whole); call; call = calledOn(whole)) whole = call;
  const holder = wrapped(whole).parentPath;
  const fn = whole.getFunctionParent();
  const isResult = holder?.isReturnStatement() === true || holder?.node === fn?.node;
  const calls = fn && isResult ? origins.callIndex.callSitesOf(fn).calls : [];
  const [parameter] = fn ? children(fn, 'params') : [];
  if (!parameter || calls.length === 0) return [whole];
  return calls.every(({ args }) => args.length === 1 && args[0] && isKey(args[0]))
    ? calls.map(({ path }) => path)
    : [];
}

/** `x.digest('hex').slice(0, 8)`: the call of a method on a value. */
function calledOn(value: NodePath): NodePath | undefined {
  const member = wrapped(value).parentPath;
  const call =
    value.key === 'object' && member && memberName(member) !== undefined ? member.parentPath : undefined;
  return call?.isCallExpression() && member?.key === 'callee' ? call : undefined;
}

/** The places where a value is the key of a cache: `cache[x]`, `cache.get(x)`. */
function keyPlaces(value: NodePath, context: ModuleContext, depth: number): NodePath[] {
  const { parentPath: parent } = value;
  if (!parent || depth > MAX_DEPTH) return [];
  if (parent.isMemberExpression({ computed: true }) && value.key === 'property') return [value];
  if (parent.isCallExpression() && value.key === 0) {
    const method = memberName(parent.get('callee'));
    if (method !== undefined && KEYED_METHODS.has(method) && !context.origins.functionCalled(parent))
      return [value];
  }
  const uses = holderOf(value, context)?.uses ?? [];
  return uses.flatMap((use) => (use.isObjectProperty() ? [] : keyPlaces(wrapped(use), context, depth + 1)));
}
