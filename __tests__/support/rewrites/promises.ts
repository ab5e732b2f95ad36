import type { NodePath } from '@babel/traverse';
import * as t from '@babel/types';
import { editTree, readsReceiver } from './editTree';
import type { Rewrite } from './types';

/** Whether code waits in its own function. */
function awaits(node: t.Node): boolean {
  let found = false;
  t.traverseFast(node, (inner) => {
    if (t.isFunction(inner)) return t.traverseFast.skip;
    found ||= t.isAwaitExpression(inner) || (t.isForOfStatement(inner) && inner.await);
    return undefined;
  });
  return found;
}

/** `const x = await e; rest` → `return e.then((x) => { rest })`, for the last such statement of a function. */
export const turnAwaitIntoThen: Rewrite = (source) =>
  editTree(source, (program) => {
    let isChanged = false;
    program.traverse({
      Function({ node: { async, generator, body } }) {
        if (!async || generator || !t.isBlockStatement(body)) return;
        const index = body.body.findLastIndex(
          (statement, at) => at < body.body.length - 1 && awaited(statement),
        );
        const found = awaited(body.body[index]);
        if (!found) return;
        const rest = body.body.slice(index + 1);
        if (rest.some((statement) => t.isFunctionDeclaration(statement))) return;
        const then = t.memberExpression(found.promise, t.identifier('then'));
        const callback = t.arrowFunctionExpression([found.name], t.blockStatement(rest), rest.some(awaits));
        body.body.splice(index, Infinity, t.returnStatement(t.callExpression(then, [callback])));
        isChanged = true;
      },
    });
    return isChanged;
  });

function awaited(
  statement: t.Statement | undefined,
): { name: t.Identifier | t.ObjectPattern | t.ArrayPattern; promise: t.Expression } | undefined {
  if (!t.isVariableDeclaration(statement) || statement.declarations.length !== 1) return undefined;
  const [declarator] = statement.declarations;
  if (!t.isAwaitExpression(declarator?.init) || awaits(declarator.init.argument)) return undefined;
  const { id } = declarator;
  if (!t.isIdentifier(id) && !t.isObjectPattern(id) && !t.isArrayPattern(id)) return undefined;
  return { name: id, promise: declarator.init.argument };
}

/** `return e.then((x) => { rest })` → `const x = await e; rest`, at the end of a function. */
export const turnThenIntoAwait: Rewrite = (source) =>
  editTree(source, (program) => {
    let isChanged = false;
    program.traverse({
      Function(path) {
        const statements = inlineThen(path);
        if (!statements) return;
        path.node.async = true;
        path.node.body = t.blockStatement(statements);
        isChanged = true;
        path.skip();
      },
    });
    return isChanged;
  });

/** The body of a function that ends in `return e.then(f)`, with the call of `f` written out. */
function inlineThen(fn: NodePath<t.Function>): t.Statement[] | undefined {
  const { node } = fn;
  if (node.generator || (t.isMethod(node) && node.kind !== 'method')) return undefined;
  const before = t.isBlockStatement(node.body) ? node.body.body.slice(0, -1) : [];
  const last = t.isBlockStatement(node.body) ? node.body.body.at(-1) : t.returnStatement(node.body);
  if (!t.isReturnStatement(last) || !t.isCallExpression(last.argument)) return undefined;
  const { callee, arguments: handlers } = last.argument;
  if (!t.isMemberExpression(callee) || !t.isIdentifier(callee.property, { name: 'then' })) return undefined;
  if (handlers.length !== 1) return undefined;
  const waiting = t.awaitExpression(callee.object);
  const [handler] = handlers;
  if (t.isIdentifier(handler)) return [...before, t.returnStatement(t.callExpression(handler, [waiting]))];
  const path = findPath(fn, handler);
  if (!path || path.node.generator || (path.isFunctionExpression() && readsReceiver(path))) return undefined;
  const { params, body } = path.node;
  const [param] = params;
  if (params.length > 1 || t.isRestElement(param) || t.isAssignmentPattern(param)) return undefined;
  if (clashes(path, [...before, callee.object, ...node.params])) return undefined;
  const wait = param ? declare(param as t.LVal, waiting) : t.expressionStatement(waiting);
  return [...before, wait, ...(t.isBlockStatement(body) ? body.body : [t.returnStatement(body)])];
}

const declare = (name: t.LVal, init: t.Expression): t.Statement =>
  t.variableDeclaration('const', [t.variableDeclarator(name as t.Identifier, init)]);

type Callback = NodePath<t.FunctionExpression> | NodePath<t.ArrowFunctionExpression>;

function findPath(fn: NodePath, node: t.Node | undefined): Callback | undefined {
  let found: Callback | undefined;
  fn.traverse({
    'FunctionExpression|ArrowFunctionExpression'(path: NodePath) {
      if (path.node === node && (path.isFunctionExpression() || path.isArrowFunctionExpression()))
        found = path;
    },
  });
  return found;
}

/** Whether names that a callback declares mean something in the code before it. */
function clashes(callback: Callback, before: readonly t.Node[]): boolean {
  const used = new Set<string>();
  for (const node of before)
    t.traverseFast(node, (inner) => {
      if (t.isIdentifier(inner)) used.add(inner.name);
    });
  return Object.keys(callback.scope.bindings).some((name) => used.has(name));
}
