import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../ast/names';
import { textOf } from '../ast/parseModule';
import { quoteOf } from '../ast/style';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';

/** Matchers of test runners and assertion libraries that compare with a value. */
const COMPARING = /^(?:toBe|toEqual|toStrictEqual|toMatch|equal|eql|equals|is|strictEqual)$/;

/**
 * Lets a test expect the new grant where it speaks of `jwt_token`, among what is sent or where that is read.
 *
 * @param scopes those that the request asks for; none when they are not known
 * @returns whether that could be done
 */
export function rewriteField(path: NodePath, scopes: readonly string[], context: ModuleContext): boolean {
  const property = path.parentPath;
  if (property?.isObjectProperty() && path.key === 'key') return rewriteProperty(property, scopes, context);
  const read = readOf(path);
  return read !== undefined && rewriteRead(path, read, context);
}

/** `{ client_id: …, jwt_token: … }` as what a request is expected to send. */
function rewriteProperty(property: NodePath, scopes: readonly string[], { draft }: ModuleContext): boolean {
  const key = child(property, 'key');
  const value = child(property, 'value');
  const siblings = property.parentPath ? children(property.parentPath, 'properties') : [];
  const scope = value && expectedScope(value, scopes);
  const [first] = siblings;
  if (
    !key ||
    !value ||
    !first ||
    scope === undefined ||
    siblings.some((item) => propertyName(item) === 'grant_type')
  )
    return false;
  const quote = key.isStringLiteral() ? quoteOf(key) : '';
  const named = (name: string): string => `${quote}${name}${quote}`;
  const grant = `${named('grant_type')}: ${quote || "'"}client_credentials${quote || "'"}`;
  draft.insert(first.node.start ?? 0, `${grant},${gapBefore(siblings, draft.module.text)}`);
  draft.replaceRange(property.node.start ?? 0, property.node.end ?? 0, `${named('scope')}: ${scope}`);
  return true;
}

/** What stands between the properties of an object. */
function gapBefore([first, second]: readonly NodePath[], text: string): string {
  const gap = first && second ? text.slice(first.node.end ?? 0, second.node.start ?? 0) : ', ';
  return gap.replace(/^\s*,/, '');
}

/** What is expected as `scope`: the scopes themselves, or anything, said in the same way as for the JWT. */
function expectedScope(value: NodePath, scopes: readonly string[]): string | undefined {
  if (value.isRegExpLiteral()) return '/.+/';
  if (value.isCallExpression()) return textOf(value).startsWith('expect.any') ? textOf(value) : undefined;
  const quote = value.isStringLiteral() ? quoteOf(value) : "'";
  if (scopes.length > 0) return `${quote}${scopes.join(',')}${quote}`;
  return value.findParent(isMatcher) ? 'expect.any(String)' : undefined;
}

/** `expect(…).toHaveBeenCalledWith(…)` and its like. */
function isMatcher(path: NodePath): boolean {
  const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
  return /^(?:to[A-Z]|objectContaining$)/.test((callee && memberName(callee)) ?? '');
}

/** `body.jwt_token`, `params.get('jwt_token')`: the expression that reads the field. */
function readOf(path: NodePath): NodePath | undefined {
  const parent = path.parentPath;
  if (parent && memberName(parent) === 'jwt_token') return parent;
  const callee = parent?.isCallExpression() ? child(parent, 'callee') : undefined;
  const method = callee && memberName(callee);
  return parent && (method === 'get' || method === 'has') ? parent : undefined;
}

/** Reads the grant type instead, and compares with what that has to be. */
function rewriteRead(path: NodePath, read: NodePath, { draft }: ModuleContext): boolean {
  const compared = comparedWith(read);
  if (!compared && !isOnlyTested(read)) return false;
  const quote = path.isStringLiteral() ? quoteOf(path) : '';
  draft.replaceRange(path.node.start ?? 0, path.node.end ?? 0, `${quote}grant_type${quote}`);
  if (compared)
    draft.replaceRange(
      compared.node.start ?? 0,
      compared.node.end ?? 0,
      `${quote || "'"}client_credentials${quote || "'"}`,
    );
  return true;
}

/** `expect(read).toBe(x)`, `assert.equal(read, x)`, `read === x`: x. */
function comparedWith(read: NodePath): NodePath | undefined {
  const parent = read.parentPath;
  if (parent?.isBinaryExpression() && /^={2,3}$/.test(parent.node.operator))
    return child(parent, read.key === 'left' ? 'right' : 'left');
  if (!parent?.isCallExpression() || read.listKey !== 'arguments') return undefined;
  const callee = child(parent, 'callee');
  const method = callee && memberName(callee);
  if (method !== undefined && COMPARING.test(method)) return children(parent, 'arguments')[1];
  const matcher = parent.parentPath;
  const call = matcher?.parentPath;
  const isMatcher = matcher?.isMemberExpression() === true && COMPARING.test(memberName(matcher) ?? '');
  return isMatcher && call?.isCallExpression() ? children(call, 'arguments')[0] : undefined;
}

/** Whether it only counts that the field is there. */
function isOnlyTested(read: NodePath): boolean {
  const parent = read.parentPath;
  if (!parent) return false;
  const isOperand = parent.isLogicalExpression() || parent.isUnaryExpression() || parent.isIfStatement();
  return (
    isOperand ||
    read.listKey === 'arguments' ||
    parent.isArrowFunctionExpression() ||
    parent.isReturnStatement()
  );
}
