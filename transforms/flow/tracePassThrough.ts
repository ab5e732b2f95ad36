import type { NodePath } from '@babel/traverse';
import { evaluateText } from '../ast/evaluateText';
import { asFunction, returnsOf, type FunctionPath } from '../ast/functions';
import { dottedName, memberName, propertyName } from '../ast/names';
import type { RangeEdit } from '../ast/renderCuts';
import { child, children, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { derivesFrom } from './derivesFrom';
import type { ExchangeFlow, ExpiryUse } from './types';

const BODY_PROPERTIES = new Set(['data', 'body']);

/**
 * Finds functions that hand the whole answer to callers that can't be seen, and keeps its `expires_in` in
 * milliseconds for them.
 */
export function tracePassThrough(flow: ExchangeFlow, context: ModuleContext): ExpiryUse[] {
  const found: ExpiryUse[] = [];
  if (context.module.typescript && !context.module.text.includes('expires_in')) return found;
  context.module.program.traverse({
    Function(fn) {
      if (!isEntry(fn, context)) return;
      for (const value of returnsOf(fn).flatMap(branchesOf)) {
        const kind = answerKind(value, { flow, context, entered: new Set() });
        if (kind) found.push(handOn(value, kind, context));
      }
    },
  });
  return found;
}

/** `a ? x : y`: x and y, which may be different answers. */
function branchesOf(path: NodePath): NodePath[] {
  const value = unwrap(path);
  if (!value.isConditionalExpression()) return [path];
  return [value.get('consequent'), value.get('alternate')].flatMap(branchesOf);
}

/** Whether a function is there for callers elsewhere; a method that only its own class calls is not. */
function isEntry(fn: FunctionPath, { origins }: ModuleContext): boolean {
  const sites = origins.callIndex.callSitesOf(fn);
  return fn.listKey !== 'arguments' && sites.open && !(fn.isMethod() && sites.calls.length > 0);
}

/** The parsed answer, a promise of it, or the client's own response object around it. */
type AnswerKind = 'value' | 'promise' | 'response';

interface Search {
  readonly flow: ExchangeFlow;
  readonly context: ModuleContext;
  /** Functions whose results were looked at: one that calls itself is not looked at again. */
  readonly entered: Set<object>;
}

/** Whether an expression is the answer as a whole, and in what form. */
function answerKind(path: NodePath, search: Search): AnswerKind | undefined {
  const { flow, context } = search;
  const value = unwrap(path);
  if (value.node === flow.request.call.node) return 'response';
  const isOurs = (part: NodePath | undefined): boolean =>
    part !== undefined && derivesFrom(part, flow.request.call, context);
  if (value.isIdentifier()) return nameKind(value, search);
  const name = memberName(value);
  if (name !== undefined)
    return BODY_PROPERTIES.has(name) && isOurs(child(value, 'object')) ? 'value' : undefined;
  if (!value.isCallExpression()) return undefined;
  const callee = child(value, 'callee') as NodePath;
  const object = child(callee, 'object');
  const method = memberName(callee);
  const fn = context.origins.functionCalled(value);
  if (fn) return isFollowed(value, fn, search) ? kindOfResult(fn, search) : undefined;
  if (!isOurs(object)) return undefined;
  if (method === 'json') return 'promise';
  if ((method === 'catch' || method === 'finally') && object) return answerKind(object, search);
  const handler = method === 'then' ? asFunction(children(value, 'arguments')[0]) : undefined;
  return handler && returnsOf(handler).some((inner) => answerKind(inner, search)) ? 'promise' : undefined;
}

/**
 * Whether the answer of a local function is looked for where it is called: not when the function calls itself, not when
 * callers elsewhere use it too (it converts its answer itself), and not when the URL it is given is another one.
 */
function isFollowed(call: NodePath, fn: FunctionPath, { flow, context, entered }: Search): boolean {
  if (entered.has(fn.node) || isEntry(fn, context)) return false;
  const { request, urls } = flow;
  const isGivenUrl = request.url.some(
    (part) => typeof part !== 'string' && part.isIdentifier() && fn.scope.hasOwnBinding(part.node.name),
  );
  if (!isGivenUrl) return true;
  const pieces = urls.flatMap((url) => url.pieces);
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
  const init = declarator?.isVariableDeclarator() ? child(declarator, 'init') : undefined;
  const id = declarator && child(declarator, 'id');
  if (!init || !id || !binding.constant) return undefined;
  if (id.isIdentifier())
    return answerKind(init, search) && init.isAwaitExpression() ? 'value' : memberKind(init, search);
  const property = children(id, 'properties').find(
    (item) => child(item, 'value')?.node === binding.identifier,
  );
  const key = property && propertyName(property);
  const isBody =
    key !== undefined &&
    BODY_PROPERTIES.has(key) &&
    derivesFrom(init, search.flow.request.call, search.context);
  return isBody ? 'value' : undefined;
}

function memberKind(init: NodePath, search: Search): AnswerKind | undefined {
  return memberName(unwrap(init)) === undefined ? undefined : answerKind(init, search);
}

function handOn(path: NodePath, kind: AnswerKind, context: ModuleContext): ExpiryUse {
  const value = unwrap(path);
  if (kind === 'promise') return converted(path, convertLater(value, context));
  const isRepeatable = dottedName(value) !== undefined;
  if (kind === 'value' && isRepeatable) return converted(path, convertNow(path, value, context));
  const message =
    'The whole answer leaves this file. Its expires_in counts seconds now, not milliseconds: check who reads it.';
  return { path, edits: [], status: 'manual', message };
}

function converted(path: NodePath, edits: readonly RangeEdit[]): ExpiryUse {
  const message =
    'The whole answer leaves this file. Its expires_in counts seconds now and is handed on in milliseconds, as before.';
  return { path, edits, status: 'migrated', message };
}

function isModern({ module }: ModuleContext): boolean {
  return module.text.includes('=>') || module.text.includes('...');
}

function convertNow(path: NodePath, value: NodePath, context: ModuleContext): RangeEdit[] {
  const text = context.draft.textOf(value);
  const lifetime = `expires_in: ${text}.expires_in * 1000`;
  const object = isModern(context)
    ? `{ ...${text}, ${lifetime} }`
    : `Object.assign({}, ${text}, { ${lifetime} })`;
  const isArrowBody = path.parentPath?.isArrowFunctionExpression() === true;
  const { start, end } = path.node;
  return [
    {
      start: start ?? 0,
      end: end ?? 0,
      text: isArrowBody && object.startsWith('{') ? `(${object})` : object,
    },
  ];
}

function convertLater(value: NodePath, context: ModuleContext): RangeEdit[] {
  const end = value.node.end ?? 0;
  const parameter = /[(,=]\s*\w+ =>/.test(context.module.text) ? 'token' : '(token)';
  const handler = isModern(context)
    ? `${parameter} => ({ ...token, expires_in: token.expires_in * 1000 })`
    : 'function (token) { return Object.assign({}, token, { expires_in: token.expires_in * 1000 }); }';
  return [{ start: end, end, text: `.then(${handler})` }];
}
