import type { NodePath } from '@babel/traverse';
import { isLogCall } from '../ast/logCalls';
import { returnsOf } from '../ast/functions';
import { dottedName, memberName } from '../ast/names';
import type { RangeEdit } from '../ast/renderCuts';
import { child, children, unwrap, wrapped } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { isStringify } from '../signers/unserialized';
import { answerKind, branchesOf, isEntry, type AnswerKind } from './answerKind';
import { answerTo, derivesFrom } from './derivesFrom';
import type { TokenFlow, ExpiryUse } from './types';
import { visit } from '../ast/visit';

/** What becomes of answers that are handed on as a whole. */
export interface PassThrough {
  readonly uses: readonly ExpiryUse[];
  /** Functions that return the answer with its lifetime in milliseconds, as before. */
  readonly converted: ReadonlySet<object>;
}

/** Calls that look at a value and do nothing with it. */
const CHECK = /^(assert|expect|validate|check|ensure|verify|is)/i;

/**
 * Finds where the whole answer goes to code that can't be seen, by a result or an argument, and keeps its `expires_in`
 * in milliseconds there.
 */
export function tracePassThrough(flow: TokenFlow, context: ModuleContext): PassThrough {
  const uses: ExpiryUse[] = [];
  const converted = new Set<object>();
  const kindOf = (value: NodePath): AnswerKind | undefined =>
    answerKind(value, { flow, context, entered: new Set() });
  const handOnAnswer = (value: NodePath, view: ModuleContext): ExpiryUse | undefined => {
    const kind = kindOf(value);
    return kind && handOn(value, kind, view);
  };
  for (const view of context.views.filter(mayRead)) {
    visit(view.module.program, {
      Function(fn) {
        const answers = returnsOf(fn)
          .flatMap(branchesOf)
          .map((value) => handOnAnswer(value, view));
        const handed = answers.filter((use) => use !== undefined);
        // Asked last: who calls a function can be a question to many files.
        if (handed.length === 0 || !isEntry(fn, view)) return;
        uses.push(...handed);
        if (handed.some(({ status }) => status === 'migrated')) converted.add(fn.node);
      },
      CallExpression(call) {
        for (const value of handedArguments(call, view)) {
          if (kindOf(value) === 'value') uses.push(handOn(value, 'value', view));
        }
      },
      AssignmentExpression(write) {
        const value = write.get('right');
        const isKept = isIndexed(write.get('left')) && kindOf(value) === 'value';
        if (isKept && hasOtherReads(flow, view)) uses.push(handOn(value, 'value', view));
      },
    });
  }
  return { uses, converted };
}

/** TypeScript that never names the lifetime has no type in which the conversion would fit. */
function mayRead({ module }: ModuleContext): boolean {
  return !module.typescript || module.text.includes('expires_in');
}

/** The arguments of a call whose result nobody uses, so that it must do something with them: `cache.set(key, x)`. */
function handedArguments(call: NodePath, { origins }: ModuleContext): NodePath[] {
  const callee = child(call, 'callee') as NodePath;
  const name = memberName(callee) ?? (callee.isIdentifier() ? callee.node.name : '');
  const outer = wrapped(call).parentPath;
  const isDone = outer?.isExpressionStatement() === true || isReply(call);
  if (!isDone || isLogCall(call) || CHECK.test(name) || origins.functionCalled(call) || isResolve(callee))
    return [];
  return children(call, 'arguments').flatMap((argument) => {
    const [text] = isStringify(argument) ? children(argument, 'arguments') : [];
    return text ?? argument;
  });
}

/** `cache[key]`: what is kept there is not followed. */
function isIndexed(target: NodePath): boolean {
  return target.isMemberExpression({ computed: true }) && memberName(target) === undefined;
}

/** Whether the program reads the lifetime of something that cannot be followed to the answer. */
function hasOtherReads(flow: TokenFlow, context: ModuleContext): boolean {
  const source = answerTo(flow);
  let found = false;
  visit(context.module.program, {
    enter(path) {
      const object = memberName(path) === 'expires_in' ? child(path, 'object') : undefined;
      if (object && !derivesFrom(object, source, context)) found = true;
    },
  });
  return found;
}

/** `return res.json(x)`. */
function isReply(call: NodePath): boolean {
  const callee = child(call, 'callee') as NodePath;
  const object = child(callee, 'object');
  const name = object && (dottedName(object)?.at(-1) ?? memberName(child(object, 'callee') ?? object));
  return (
    /^(res|resp|response|reply|status)$/.test(name ?? '') && /^(json|send)$/.test(memberName(callee) ?? '')
  );
}

/** The function with which a promise is settled: its value is followed. */
function isResolve(callee: NodePath): boolean {
  const fn = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name)?.scope.path : undefined;
  const made = fn?.listKey === 'arguments' ? fn.parentPath : undefined;
  return (
    made?.isNewExpression() === true && child(made, 'callee')?.isIdentifier({ name: 'Promise' }) === true
  );
}

function handOn(path: NodePath, kind: AnswerKind, context: ModuleContext): ExpiryUse {
  const value = unwrap(path);
  if (kind === 'promise') return converted(path, convertLater(value, context));
  const isRepeatable = dottedName(value) !== undefined;
  if (kind === 'value' && isRepeatable) return converted(path, convertNow(path, value, context));
  const message =
    'The whole answer is handed on. Its expires_in counts seconds now, not milliseconds: check who reads it.';
  return { path, edits: [], status: 'manual', message };
}

function converted(path: NodePath, edits: readonly RangeEdit[]): ExpiryUse {
  const message =
    'The whole answer is handed on. Its expires_in counts seconds now and is converted to milliseconds, as before.';
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
