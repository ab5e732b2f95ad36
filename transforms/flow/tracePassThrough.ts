import type { NodePath } from '@babel/traverse';
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
      for (const value of returnsOf(fn)) {
        const kind = answerKind(value, flow, context);
        if (kind) found.push(handOn(value, kind, context));
      }
    },
  });
  return found;
}

/** Whether a function is there for callers elsewhere; a method that only its own class calls is not. */
function isEntry(fn: FunctionPath, { origins }: ModuleContext): boolean {
  const sites = origins.callIndex.callSitesOf(fn);
  return fn.listKey !== 'arguments' && sites.open && !(fn.isMethod() && sites.calls.length > 0);
}

/** The parsed answer, a promise of it, or the client's own response object around it. */
type AnswerKind = 'value' | 'promise' | 'response';

/** Whether an expression is the answer as a whole, and in what form. */
function answerKind(path: NodePath, flow: ExchangeFlow, context: ModuleContext): AnswerKind | undefined {
  const value = unwrap(path);
  if (value.node === flow.request.call.node) return 'response';
  const isOurs = (part: NodePath | undefined): boolean =>
    part !== undefined && derivesFrom(part, flow.request.call, context);
  if (value.isIdentifier()) return nameKind(value, flow, context);
  const name = memberName(value);
  if (name !== undefined)
    return BODY_PROPERTIES.has(name) && isOurs(child(value, 'object')) ? 'value' : undefined;
  if (!value.isCallExpression()) return undefined;
  const callee = child(value, 'callee') as NodePath;
  const object = child(callee, 'object');
  const method = memberName(callee);
  if (!isOurs(object)) return undefined;
  if (method === 'json') return 'promise';
  if ((method === 'catch' || method === 'finally') && object) return answerKind(object, flow, context);
  const handler = method === 'then' ? asFunction(children(value, 'arguments')[0]) : undefined;
  return handler && returnsOf(handler).some((inner) => answerKind(inner, flow, context))
    ? 'promise'
    : undefined;
}

function nameKind(name: NodePath, flow: ExchangeFlow, context: ModuleContext): AnswerKind | undefined {
  if (!name.isIdentifier()) return undefined;
  const binding = name.scope.getBinding(name.node.name);
  const declarator = binding?.path;
  const init = declarator?.isVariableDeclarator() ? child(declarator, 'init') : undefined;
  const id = declarator && child(declarator, 'id');
  if (!init || !id || !binding.constant) return undefined;
  if (id.isIdentifier())
    return answerKind(init, flow, context) && init.isAwaitExpression()
      ? 'value'
      : memberKind(init, flow, context);
  const property = children(id, 'properties').find(
    (item) => child(item, 'value')?.node === binding.identifier,
  );
  const key = property && propertyName(property);
  const isBody =
    key !== undefined && BODY_PROPERTIES.has(key) && derivesFrom(init, flow.request.call, context);
  return isBody ? 'value' : undefined;
}

function memberKind(init: NodePath, flow: ExchangeFlow, context: ModuleContext): AnswerKind | undefined {
  return memberName(unwrap(init)) === undefined ? undefined : answerKind(init, flow, context);
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
  return module.text.includes('=>');
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
