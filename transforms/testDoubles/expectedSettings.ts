import type { NodePath } from '@babel/traverse';
import type { Entity } from '../ast/entity';
import { memberName, propertyName } from '../ast/names';
import { quoteOf } from '../ast/style';
import { isTestCode } from '../ast/testCode';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { fallbackScope } from '../flow/scope/fallbackScope';
import { replaceList, replaceText } from '../flow/scope/replaceLiterals';
import type { PackageFlow } from '../flow/types';
import { assertedOf, comparedWith, expectedValue } from './assertions';
import { planRetirement } from './retire';
import { StandInNames } from './standInNames';
import { visit } from '../ast/visit';

/** Methods of test runners by which a call is expected, or told apart from others. */
const EXPECTING = /calledwith|withargs|withexactargs|wheng?$/i;

/** Words by which a property is expected of an object. */
const HAVING = /^(?:toHaveProperty|(?:own)?property(?:val)?)$/i;

const SCOPES = 'scopes';

/**
 * Lets the settings that a test expects a package to be called with be those that it is called with now.
 *
 * @returns what was adapted
 */
export function adaptExpectedSettings(flow: PackageFlow, context: ModuleContext): NodePath[] {
  const names = new StandInNames(flow.package.name, context.module.program);
  const { metascopes, key, jwt } = flow.package.settings;
  const gone = new Set(jwt.filter((name) => isGone(name, flow, context, () => true)));
  // What only a test still gives is nothing that the program sends.
  const unsent = new Set(jwt.filter((name) => isGone(name, flow, context, isOfProgram)));
  const found: NodePath[] = [];
  const isMeant = (name: string | undefined): name is string =>
    name !== undefined && (name === metascopes || unsent.has(name));
  visit(context.module.program, {
    ObjectExpression(literal) {
      const own = children(literal, 'properties').map(propertyName);
      if (!own.includes(metascopes) && !own.includes(key)) return;
      if (!isExpected(literal, names) || context.cascade.isGone(literal)) return;
      adaptLiteral(literal, gone, flow, context);
      found.push(literal);
    },
    'MemberExpression|OptionalMemberExpression': (read: NodePath) => {
      const name = memberName(read);
      if (!isMeant(name) || !names.isAbout(read) || context.cascade.isGone(read)) return;
      if (adaptRead(read, name, flow, context)) found.push(read);
    },
    StringLiteral(text) {
      const { value } = text.node;
      if (!isMeant(value) || !isExpectedProperty(text, names) || context.cascade.isGone(text)) return;
      if (value === metascopes) adaptName(text, flow, context);
      else cutStatement(text, context);
      found.push(text);
    },
  });
  return found;
}

/** Whether the package is not given a setting any more. */
function isGone(
  name: string,
  flow: PackageFlow,
  { entities, cascade }: ModuleContext,
  counts: (slot: Entity) => boolean,
): boolean {
  const slots = entities.slotsOf(flow.settings, name).filter(counts);
  return slots.length === 0 || slots.every((slot) => cascade.removedEntities.has(slot));
}

function isOfProgram(entity: Entity): boolean {
  const home = entity.kind === 'slot' ? entity.owner : entity.binding.path;
  return home === undefined || !isTestCode(home);
}

/** Whether an object stands among the arguments of an expected call, or is what such arguments are compared with. */
export function isExpected(literal: NodePath, names: StandInNames): boolean {
  return (
    literal.findParent((parent) => {
      const callee = parent.isCallExpression() ? child(parent, 'callee') : undefined;
      if (callee === undefined) return false;
      const value = expectedValue(parent);
      return EXPECTING.test(memberName(callee) ?? '') || (value !== undefined && names.isAbout(value));
    }) !== null
  );
}

function adaptLiteral(
  literal: NodePath,
  gone: ReadonlySet<string>,
  flow: PackageFlow,
  context: ModuleContext,
): void {
  for (const property of children(literal, 'properties')) {
    const name = propertyName(property);
    const key = child(property, 'key');
    const value = child(property, 'value');
    if (name === undefined || !key || !value) continue;
    if (gone.has(name)) context.cascade.cut(property);
    if (name !== flow.package.settings.metascopes) continue;
    const { start, end } = key.node;
    const isShorthand = property.isObjectProperty({ shorthand: true });
    context.draft.replaceRange(start ?? 0, end ?? 0, isShorthand ? `${SCOPES}: ${name}` : SCOPES);
    replaceScopes(value, flow, context);
  }
}

/** `expect(auth.mock.calls[0][0].metaScopes).toEqual([…])`; what is expected of a setting that is gone goes. */
function adaptRead(read: NodePath, name: string, flow: PackageFlow, context: ModuleContext): boolean {
  if (name !== flow.package.settings.metascopes) {
    const { cuts, alive } = planRetirement([read], context);
    if (alive.length === 0) for (const cut of cuts) context.cascade.cut(cut);
    return alive.length === 0;
  }
  const property = child(read, 'property');
  const compared = comparedWith(read);
  if (!property || !assertedOf(read)) return false;
  const quote = property.isStringLiteral() ? quoteOf(property) : '';
  context.draft.replaceRange(property.node.start ?? 0, property.node.end ?? 0, `${quote}${SCOPES}${quote}`);
  if (compared) replaceScopes(compared, flow, context);
  return true;
}

/** `expect(seen).to.have.property('privateKey', …)`. */
function isExpectedProperty(text: NodePath, names: StandInNames): boolean {
  const call = text.listKey === 'arguments' ? text.parentPath : undefined;
  const callee = call?.isCallExpression() ? child(call, 'callee') : undefined;
  const value = call && expectedValue(call);
  return callee !== undefined && HAVING.test(memberName(callee) ?? '') && !!value && names.isAbout(value);
}

function adaptName(text: NodePath, flow: PackageFlow, context: ModuleContext): void {
  const { start, end } = text.node;
  context.draft.replaceRange(start ?? 0, end ?? 0, `${quoteOf(text)}${SCOPES}${quoteOf(text)}`);
  const next = text.parentPath && children(text.parentPath, 'arguments')[Number(text.key) + 1];
  if (next) replaceScopes(next, flow, context);
}

function cutStatement(path: NodePath, { cascade }: ModuleContext): void {
  const statement = path.findParent((parent) => parent.isExpressionStatement());
  if (statement) cascade.cut(statement);
}

function replaceScopes(value: NodePath, flow: PackageFlow, context: ModuleContext): void {
  const wanted = { override: context.options.scopes, fallback: fallbackScope(flow, context) };
  const replaced = replaceList(value, wanted, context) ?? replaceText(value, wanted, context);
  for (const edit of replaced?.edits ?? []) context.draft.replaceRange(edit.start, edit.end, edit.text);
}
