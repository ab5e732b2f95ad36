import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../ast/names';
import { quoteOf } from '../ast/style';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { assertedOf, comparedWith, isAnyMatcher, isDenied, isOnlyTested, isWithinDenial } from './assertions';
import type { Expectation } from './expectation';
import { planRetirement } from './retire';
import { textOf } from '../ast/parseModule';

/** What became of a place that speaks of the JWT: adapted, true without a change, or nothing that this tool can do. */
export type Outcome = 'adapted' | 'kept' | 'missed';

const GRANT = 'client_credentials';

/** Lets a test expect the new grant where it speaks of `jwt_token` as a property, or reads it. */
export function rewriteField(path: NodePath, expected: Expectation, context: ModuleContext): Outcome {
  const property = path.parentPath;
  if (property?.isObjectProperty() && path.key === 'key')
    return property.parentPath.isObjectPattern()
      ? rewriteTaken(property, context)
      : rewriteProperty(property, expected, context);
  const read = readOf(path);
  return read ? rewriteRead(path, read, context) : 'missed';
}

/** `{ client_id: …, jwt_token: … }` as what a request is expected to send. */
function rewriteProperty(property: NodePath, expected: Expectation, { draft }: ModuleContext): Outcome {
  const key = child(property, 'key');
  const value = child(property, 'value');
  const siblings = property.parentPath ? children(property.parentPath, 'properties') : [];
  const [first] = siblings;
  if (isWithinDenial(property)) return 'kept';
  const scope = value && expectedScope(value, expected);
  if (!key || !first || scope === undefined || siblings.some((item) => propertyName(item) === 'grant_type'))
    return 'missed';
  const quote = key.isStringLiteral() ? quoteOf(key) : '';
  const named = (name: string): string => `${quote}${name}${quote}`;
  const grant = `${named('grant_type')}: ${quote || "'"}${GRANT}${quote || "'"}`;
  draft.insert(first.node.start ?? 0, `${grant},${gapBefore(siblings, draft.module.text)}`);
  draft.replace(property, `${named('scope')}: ${scope}`);
  return 'adapted';
}

/** What stands between the properties of an object. */
function gapBefore([first, second]: readonly NodePath[], text: string): string {
  const gap = first && second ? text.slice(first.node.end ?? 0, second.node.start ?? 0) : ', ';
  return gap.replace(/^\s*,/, '');
}

/** What is expected as `scope`: the scopes themselves, or anything, said in the same way as for the JWT. */
function expectedScope(value: NodePath, { scope }: Expectation): string | undefined {
  if (value.isRegExpLiteral()) return '/.+/';
  if (isAnyMatcher(value)) return textOf(value);
  const quote = value.isStringLiteral() ? quoteOf(value) : "'";
  if (scope !== undefined) return `${quote}${scope}${quote}`;
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
  if (parent && memberName(parent) === 'jwt_token' && path.key === 'property') return parent;
  const callee =
    path.listKey === 'arguments' && parent?.isCallExpression() ? child(parent, 'callee') : undefined;
  const method = callee && memberName(callee);
  return parent && /^(?:get|getAll|has)$/.test(method ?? '') ? parent : undefined;
}

/** Reads the grant type instead, and compares with what that has to be. */
function rewriteRead(path: NodePath, read: NodePath, context: ModuleContext): Outcome {
  if (isDenied(assertedOf(read) ?? [])) return 'kept';
  const uses = valuesOf(read);
  if (!uses.every((use) => comparedWith(use) ?? isOnlyTested(use))) return dropExpected(read, context);
  renameField(path, context);
  for (const use of uses) compareWithGrant(use, context);
  return 'adapted';
}

/** Cuts what is only expected of the inside of the JWT: `expect(jwt.decode(body.jwt_token).iss).toBe('org')`. */
function dropExpected(read: NodePath, context: ModuleContext): Outcome {
  const { cuts, alive } = planRetirement([read], context);
  if (alive.length > 0 || cuts.length === 0) return 'missed';
  for (const cut of cuts) context.cascade.cut(cut);
  return 'adapted';
}

/** `({ client_id, jwt_token }) => …`: takes the grant type out instead, under its own name. */
function rewriteTaken(property: NodePath, context: ModuleContext): Outcome {
  const target = child(property, 'value');
  const binding = target?.isIdentifier() ? property.scope.getBinding(target.node.name) : undefined;
  const uses = binding?.referencePaths ?? [];
  const key = child(property, 'key');
  if (!binding || !key || !uses.every((use) => comparedWith(use) ?? isOnlyTested(use))) return 'missed';
  const isShorthand = property.isObjectProperty({ shorthand: true });
  if (isShorthand && property.scope.hasBinding('grant_type')) return 'missed';
  renameField(key, context);
  for (const use of uses) {
    if (isShorthand) renameField(use, context);
    compareWithGrant(use, context);
  }
  return 'adapted';
}

/** The value itself, or the uses of the one name that it is given. */
function valuesOf(read: NodePath): NodePath[] {
  const holder = read.key === 'init' ? read.parentPath : undefined;
  const name = holder && child(holder, 'id');
  const binding = name?.isIdentifier() ? read.scope.getBinding(name.node.name) : undefined;
  return binding?.constant ? binding.referencePaths : [read];
}

function renameField(path: NodePath, { draft }: ModuleContext): void {
  const quote = path.isStringLiteral() ? quoteOf(path) : '';
  draft.replaceRange(path.node.start ?? 0, path.node.end ?? 0, `${quote}grant_type${quote}`);
}

function compareWithGrant(use: NodePath, { draft }: ModuleContext): void {
  const compared = comparedWith(use);
  if (!compared) return;
  const quote = compared.isStringLiteral() ? quoteOf(compared) : "'";
  draft.replace(compared, `${quote}${GRANT}${quote}`);
}
