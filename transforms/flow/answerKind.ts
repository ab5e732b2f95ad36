import type { Binding, NodePath } from '@babel/traverse';
import { evaluateText } from '../ast/evaluateText';
import { asFunction, returnsOf, thenHandler, type FunctionPath } from '../ast/functions';
import { dottedName, memberName, propertyName } from '../ast/names';
import { jsonFunction } from '../ast/objectCalls';
import { child, children, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { answerTo, derivesFrom } from './derivesFrom';
import type { TokenFlow } from './types';
import { visit } from '../ast/visit';

const BODY_PROPERTIES = new Set(['data', 'body']);
const FIELDS = new Set(['access_token', 'expires_in']);

/** The parsed answer, a promise of it, or the client's own response object around it. */
export type AnswerKind = 'value' | 'promise' | 'response';

export interface Search {
  readonly flow: TokenFlow;
  readonly context: ModuleContext;
  /** Functions whose results were looked at: one that calls itself is not looked at again. */
  readonly entered: Set<object>;
}

/** Whether a function is there for callers elsewhere; a method that only its own class calls is not. */
export function isEntry(fn: FunctionPath, { origins }: ModuleContext): boolean {
  const sites = origins.callIndex.callSitesOf(fn);
  return fn.listKey !== 'arguments' && sites.open && !(fn.isMethod() && sites.calls.length > 0);
}

/** `a ? x : y`: x and y, which may be different answers. */
export function branchesOf(path: NodePath): NodePath[] {
  const value = unwrap(path);
  if (!value.isConditionalExpression()) return [path];
  return [value.get('consequent'), value.get('alternate')].flatMap(branchesOf);
}

/** Whether an expression is the answer as a whole, and in what form. */
export function answerKind(path: NodePath, search: Search): AnswerKind | undefined {
  const value = unwrap(path);
  if (value.node === search.flow.call.node) return search.flow.kind === 'package' ? 'promise' : 'response';
  if (dottedName(value) && hasAnswerFields(value, search)) return 'value';
  if (value.isIdentifier()) return nameKind(value, search);
  const name = memberName(value);
  if (name !== undefined)
    return BODY_PROPERTIES.has(name) && isOurs(child(value, 'object'), search) ? 'value' : undefined;
  if (value.isNewExpression()) return promiseKind(value, search);
  return value.isCallExpression() ? callKind(value, search) : undefined;
}

function callKind(call: NodePath, search: Search): AnswerKind | undefined {
  const fn = search.context.origins.functionCalled(call);
  if (fn) return isFollowed(call, fn, search) ? kindOfResult(fn, search) : undefined;
  const callee = child(call, 'callee') as NodePath;
  const object = child(callee, 'object');
  const method = memberName(callee);
  const [first] = children(call, 'arguments');
  if (jsonFunction(call) === 'parse') return isOurs(first, search) ? 'value' : undefined;
  if (!isOurs(object, search)) return undefined;
  if (method === 'json') return 'promise';
  if ((method === 'catch' || method === 'finally') && object) return answerKind(object, search);
  const handler = thenHandler(call);
  return handler && returnsOf(handler).some((inner) => answerKind(inner, search)) ? 'promise' : undefined;
}

/** `new Promise((resolve) => … resolve(answer) …)`. */
function promiseKind(made: NodePath, search: Search): AnswerKind | undefined {
  const executor = asFunction(children(made, 'arguments')[0]);
  const [resolve] = executor ? children(executor, 'params') : [];
  if (!child(made, 'callee')?.isIdentifier({ name: 'Promise' }) || !resolve?.isIdentifier()) return undefined;
  const calls = executor?.scope.getBinding(resolve.node.name)?.referencePaths ?? [];
  const values = calls.flatMap(({ key, parentPath }) =>
    key === 'callee' && parentPath ? (children(parentPath, 'arguments')[0] ?? []) : [],
  );
  return values.some((value) => answerKind(value, search) === 'value') ? 'promise' : undefined;
}

function isOurs(part: NodePath | undefined, { flow, context }: Search): boolean {
  return part !== undefined && derivesFrom(part, answerTo(flow), context);
}

/** Whether the program reads fields of the answer from a name: then it holds the answer, whatever made it. */
function hasAnswerFields(value: NodePath, search: Search): boolean {
  const name = dottedName(value)?.join('.');
  const isSame = (object: NodePath): boolean =>
    dottedName(object)?.join('.') === name && rootOf(object) === rootOf(value);
  return fieldHolders(search.context.at(value)).some(isSame) && isOurs(value, search);
}

const HOLDERS = new WeakMap<ModuleContext, NodePath[]>();

/** The expressions that a module reads fields of the answer from, ours or not. */
function fieldHolders(context: ModuleContext): NodePath[] {
  const known = HOLDERS.get(context);
  if (known) return known;
  const found: NodePath[] = [];
  visit(context.module.program, {
    enter(path) {
      const object = FIELDS.has(memberName(path) ?? '') ? child(path, 'object') : undefined;
      if (object) found.push(object);
    },
  });
  HOLDERS.set(context, found);
  return found;
}

function rootOf(path: NodePath): object | undefined {
  const root = dottedName(path)?.[0];
  return root === undefined ? undefined : path.scope.getBinding(root);
}

/**
 * Whether the answer of a local function is looked for where it is called: not when the function calls itself, not when
 * callers elsewhere use it too (it converts its answer itself), and not when the URL it is given is another one.
 */
function isFollowed(call: NodePath, fn: FunctionPath, { flow, context, entered }: Search): boolean {
  if (entered.has(fn.node) || isEntry(fn, context)) return false;
  const url = flow.kind === 'exchange' ? flow.request.url : [];
  const isGivenUrl = url.some(
    (part) => typeof part !== 'string' && part.isIdentifier() && fn.scope.hasOwnBinding(part.node.name),
  );
  if (!isGivenUrl) return true;
  const pieces = flow.urls.flatMap((url) => url.pieces);
  const ours = new Set(pieces.flatMap((piece) => (piece.kind === 'known' ? [piece.node.node] : [])));
  return children(call, 'arguments').some((argument) =>
    evaluateText(argument, context.origins)
      .flat()
      .some((piece) => piece.kind === 'known' && ours.has(piece.node.node)),
  );
}

/** What a call of a local function gives. */
function kindOfResult(fn: FunctionPath, search: Search): AnswerKind | undefined {
  search.entered.add(fn.node);
  const [kind] = returnsOf(fn)
    .flatMap(branchesOf)
    .flatMap((inner) => answerKind(inner, search) ?? []);
  return kind === 'value' && fn.node.async ? 'promise' : kind;
}

function nameKind(name: NodePath, search: Search): AnswerKind | undefined {
  if (!name.isIdentifier()) return undefined;
  const binding = name.scope.getBinding(name.node.name);
  const declarator = binding?.path;
  const promise = binding && awaitedBy(binding);
  if (promise) return answerKind(promise, search) === 'promise' ? 'value' : undefined;
  const init = declarator?.isVariableDeclarator() ? child(declarator, 'init') : undefined;
  const id = declarator && child(declarator, 'id');
  if (!init || !id || !binding.constant) return undefined;
  if (id.isIdentifier())
    return answerKind(init, search) && init.isAwaitExpression() ? 'value' : memberKind(init, search);
  const property = children(id, 'properties').find(
    (item) => child(item, 'value')?.node === binding.identifier,
  );
  const key = property && propertyName(property);
  return key !== undefined && BODY_PROPERTIES.has(key) && isOurs(init, search) ? 'value' : undefined;
}

/** The promise whose `.then(x => …)` fills a parameter. */
function awaitedBy({ path, kind }: Binding): NodePath | undefined {
  const isWhole = kind === 'param' && path.isIdentifier() && path.key === 0;
  const call = isWhole ? path.parentPath.parentPath : undefined;
  const callee = path.parentPath?.listKey === 'arguments' && call ? child(call, 'callee') : undefined;
  return callee && memberName(callee) === 'then' ? child(callee, 'object') : undefined;
}

function memberKind(init: NodePath, search: Search): AnswerKind | undefined {
  return memberName(unwrap(init)) === undefined ? undefined : answerKind(init, search);
}
