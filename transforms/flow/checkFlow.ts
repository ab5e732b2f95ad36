import type { NodePath } from '@babel/traverse';
import { isData } from '../ast/dataFiles';
import { isPromiseAll, takenElement } from '../ast/listPatterns';
import { propertyName } from '../ast/names';
import { child, children, part, wrapped } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { SignCall } from '../signers/types';
import { findClaimDates } from './claims/claimDates';
import { callsForJwt, isOffered, otherUse } from './jwtUsers';
import { nameLine } from './nameLine';
import { traceKey } from './traceKey';
import type { AssertionFlow } from './types';
import { whyShared } from './whyShared';

/** The claims that every service account JWT makes. Source: Adobe developer-console documentation, JWT/index.md. */
const CLAIMS = new Set(['iss', 'sub', 'aud']);

/**
 * Looks at a settled flow for what would leave it half migrated.
 *
 * @returns why the flow must be refused; undefined when nothing stands against it
 */
export function whyHalfMigrated(flow: AssertionFlow, context: ModuleContext): string | undefined {
  const shared = flow.kind === 'exchange' ? whyShared(flow, context) : undefined;
  if (shared !== undefined) return shared;
  const refused = context.refusals.get(flow.id);
  if (refused !== undefined) return refused;
  const home = context.at(flow.call);
  const line = (path: NodePath): string => nameLine(path, home);
  for (const source of flow.sources) {
    if (source.kind === 'given' && !context.cascade.isGone(source.origin.path))
      return `Not rewritten: the JWT (${line(source.origin.path)}) is also used for something else.`;
    if (source.kind !== 'signed') continue;
    const { sign } = source;
    const date = liveDate(sign, context);
    if (date) {
      return `Not rewritten: ${line(date)} goes by the expiry of the JWT. Let it go by the lifetime of the token instead, expires_in in the answer of the request.`;
    }
    if (!context.cascade.isSpent(sign.call)) {
      if (isPublicSigner(sign.call, flow) && !isCalledFirst(sign.call, flow, context)) {
        const carrier = sharedMetascopes(flow, context);
        if (!carrier) continue;
        return `Not rewritten: the JWT (${line(sign.call)}) can still be made by others, with the metascopes (${line(carrier)}) that would become scopes.`;
      }
      return `Not rewritten: ${whyItIsMade(sign, flow, context)}`;
    }
    const claims = liveClaims(sign, context);
    if (claims && isData(claims))
      return `Not rewritten: the claims of the JWT stand in a file of data (${line(claims)}), which other programs may read. Move them into the code that signs, then run this again.`;
    if (claims)
      return `Not rewritten: the claims of the JWT (${line(claims)}) are also used for something else.`;
    const loads = traceKey(sign, context).filter(({ path }) => !context.cascade.isSpent(path));
    const awaited = loads.find(({ path }) => isCallbackRead(path));
    if (awaited)
      return `Not rewritten: the request stands inside the callback that receives the private key (${line(awaited.path)}).`;
    const listed = loads.find(({ path }) => isStuckInList(path, context));
    if (listed)
      return `Not rewritten: the private key is read in one list with other things (${line(listed.path)}). Give each of them a name there, as in \`const [key, settings] = await Promise.all([…])\`, then run this again.`;
  }
  return undefined;
}

/** What keeps the code that makes a JWT, after the request does without. */
function whyItIsMade(sign: SignCall, flow: AssertionFlow, context: ModuleContext): string {
  const home = context.at(flow.call);
  const line = (path: NodePath): string => nameLine(path, home);
  const jwt = `the JWT (${line(sign.call)})`;
  const use = otherUse(sign.call, context);
  if (use) return `${jwt} is also used for something else (${line(use)}).`;
  const call = callsForJwt(sign.call, flow, context)[0];
  if (call) return `${jwt} is also asked for elsewhere (${line(call)}).`;
  const busy = children(sign.call, 'arguments').find((part) => !context.cascade.effects.isDiscardable(part));
  if (busy)
    return `${jwt} cannot be taken out: what goes into it (${line(busy)}) may do more than give a value.`;
  return `${jwt} is made by a function that stays: it is exported, or kept where code that cannot be seen may use it.`;
}

/** Where a JWT that can still be made takes its metascopes from what holds scopes now. */
function sharedMetascopes(
  { metascopes }: AssertionFlow,
  { cascade, entities, scopeHolders }: ModuleContext,
): NodePath | undefined {
  const carriers = metascopes.flatMap((use) => (use.kind === 'carried' ? [use.carrier] : []));
  return carriers.find(
    (carrier) =>
      !cascade.isGone(carrier) && entities.mentionedIn(carrier).some((entity) => scopeHolders.has(entity)),
  );
}

/** A read of the JWT's expiry that keeps the JWT, or its claims, alive. */
function liveDate(sign: SignCall, context: ModuleContext): NodePath | undefined {
  const isKept = !context.cascade.isSpent(sign.call) || liveClaims(sign, context) !== undefined;
  const reads = isKept ? findClaimDates(sign, context).claimed : [];
  return reads.find((read) => !context.cascade.isGone(read));
}

/** A literal of claims that stays because other code reads it, a cache dated from the JWT for instance. */
function liveClaims(sign: SignCall, context: ModuleContext): NodePath | undefined {
  return claimsOf(sign, context).find((path) => !context.cascade.isGone(path));
}

/** The literals of claims that a JWT may be made of: several where callers give them. */
export function claimsOf({ payload }: SignCall, { origins }: ModuleContext): NodePath[] {
  const literals = payload ? origins.of(payload).map((origin) => origin.path) : [];
  return literals.filter(isClaims);
}

function isClaims(path: NodePath): boolean {
  return (
    path.isObjectExpression() &&
    children(path, 'properties').some((item) => CLAIMS.has(propertyName(item) ?? ''))
  );
}

/** A signing function that other files can import stays: it is not this flow's alone. */
function isPublicSigner(call: NodePath, flow: AssertionFlow): boolean {
  let fn = call.getFunctionParent();
  while (fn) {
    if (isOffered(fn) && !flow.call.isDescendant(fn)) return true;
    fn = fn.getFunctionParent();
  }
  return false;
}

/** Whether the function of the request still calls the one that signs: the token would go on needing the key. */
function isCalledFirst(
  sign: NodePath,
  flow: AssertionFlow,
  context: ModuleContext,
  seen = new Set<object>(),
): boolean {
  const { origins, cascade } = context;
  const fn = sign.getFunctionParent();
  if (!fn || seen.has(fn.node)) return false;
  seen.add(fn.node);
  return origins.callIndex
    .callSitesOf(fn)
    .calls.map(({ path }) => path)
    .filter((call) => !cascade.isSpent(call) && origins.functionCalled(call)?.node === fn.node)
    .some((call) => {
      const caller = call.getFunctionParent();
      const isBeside = caller !== null && flow.call.isDescendant(caller);
      return isBeside || isCalledFirst(call, flow, context, seen);
    });
}

/** Whether a value is an item of `Promise.all([…])` whose result is not taken apart item by item. */
function isStuckInList(path: NodePath, { origins }: ModuleContext): boolean {
  const list = path.findParent((parent) => parent.isArrayExpression());
  const call = list?.parentPath;
  if (!list || !call || !isPromiseAll(call)) return false;
  const item = path.find((parent) => parent.parentPath === list);
  const pattern = patternOver(call);
  const element = pattern && (part(pattern, 'elements') as NodePath[])[Number(item?.key)];
  const binding = element?.isIdentifier() ? element.scope.getBinding(element.node.name) : undefined;
  return !binding || takenElement(binding, origins) === undefined;
}

/** The pattern `[a, b]` that a call's result is taken apart by, where it is awaited or in its `then`. */
function patternOver(call: NodePath): NodePath | undefined {
  const holder = wrapped(call).parentPath;
  const handler =
    holder?.isMemberExpression() && holder.parentPath?.isCallExpression()
      ? children(holder.parentPath, 'arguments')[0]
      : undefined;
  const target = handler?.isFunction() ? children(handler, 'params')[0] : holder && child(holder, 'id');
  return target?.isArrayPattern() ? target : undefined;
}

/** `fs.readFile(path, (error, key) => …)`. */
function isCallbackRead(path: NodePath): boolean {
  return path.isCallExpression() && path.node.arguments.at(-1)?.type.endsWith('FunctionExpression') === true;
}
