import type { NodePath } from '@babel/traverse';
import { evaluateText } from '../../ast/evaluateText';
import { textOf } from '../../ast/parseModule';
import { renameEntities } from '../../ast/renameEntities';
import type { PlacedEdit } from '../../ast/renderCuts';
import type { ModuleContext } from '../../context';
import { bareMetascope } from '../../ims/metascopes';
import { isMetascopeName, scopeName } from '../../ims/names';
import type { CarriedMetascopes, AssertionFlow, ScopeShape } from '../types';
import { chooseScopeNames, namesOf } from './chooseScopeNames';
import { expressScope } from './expressScope';
import { givenSettings } from './givenSettings';
import { literalMetascopes, writeNamed } from './namedScope';
import { passAsParameter } from './passAsParameter';
import { configSetting, Retarget } from './retarget';
import type { Rename, ScopeExpression, ScopeWriter, WantedScopes, WrittenScope } from './types';

/**
 * Lets the place that held a flow's metascopes hold its scopes, and sends what it holds.
 *
 * @returns undefined when the place of the request cannot reach it, or it cannot hold what has to be written there
 */
export function carryScope(
  flow: AssertionFlow,
  use: CarriedMetascopes,
  wanted: WantedScopes,
  quote: string,
  context: ModuleContext,
): ScopeWriter | undefined {
  const place = { at: flow.at, calls: use.calls };
  const expression = expressScope(use.carrier, place, context) ?? passAsParameter(flow, use, context);
  if (!expression) return undefined;
  const named = expression.value && literalMetascopes(expression.value);
  if (named) return writeNamed(named, wanted, quote, context);
  const retarget = follow(expression, use.carrier, wanted, context);
  if (retarget.isStuck) return undefined;
  for (const entity of [...expression.keeps, ...retarget.holders]) context.cascade.keep(entity);
  for (const holder of retarget.holders) context.scopeHolders.add(holder);
  // The final names are not known before all is settled; what lists the old ones must not lose them.
  for (const name of oldNames(retarget)) context.renamed.set(name, scopeName(name));
  return () => write(expression, use.shape, retarget, wanted, quote, context);
}

function follow(
  { holders, setting, value }: ScopeExpression,
  carrier: NodePath,
  wanted: WantedScopes,
  context: ModuleContext,
): Retarget {
  const retarget = new Retarget(context, wanted);
  for (const holder of holders) retarget.entity(holder);
  if (setting !== undefined) retarget.settings.add(setting);
  if (value) retarget.value(value);
  else if (retarget.metascopes.length + retarget.variables.length === 0)
    for (const literal of literalsOf(carrier, context)) retarget.value(literal);
  return retarget;
}

/** The literals that a table entry or another indirect value can be. */
function literalsOf(carrier: NodePath, { origins }: ModuleContext): Set<NodePath> {
  const pieces = evaluateText(carrier, origins).flat();
  const texts = pieces.flatMap((piece) =>
    piece.kind === 'known' && piece.node.isStringLiteral() ? [piece.node] : [],
  );
  const lists = origins.of(carrier).flatMap(({ path }) => (path.isArrayExpression() ? [path] : []));
  return new Set<NodePath>([...texts, ...lists]);
}

function oldNames({ holders, settings }: Retarget): string[] {
  return [...settings, ...[...holders].flatMap(namesOf)].filter(isMetascopeName);
}

function write(
  expression: ScopeExpression,
  shape: ScopeShape,
  retarget: Retarget,
  { fallback, override }: WantedScopes,
  quote: string,
  context: ModuleContext,
): WrittenScope {
  const { cascade, entities, renamed } = context;
  const names = chooseScopeNames(retarget.holders, retarget.settings, context);
  const rename: Rename = (name) => names.get(name) ?? name;
  for (const name of oldNames(retarget)) {
    if (rename(name) === name) renamed.delete(name);
    else renamed.set(name, rename(name));
  }
  const { value } = expression;
  // A value that was taken over into the request is left alone where it stood: it is gone, or exported.
  const edits = retarget.edits.filter((edit) => !value || !isInside(edit, value));
  const renames = renameEntities(retarget.holders, rename, entities, (path) => !cascade.isGone(path));
  for (const { place, start, end, text } of [...edits, ...renames])
    context.at(place).draft.replaceRange(start, end, text);
  const expressed = value ? textInPlace(value, retarget, rename, context) : expression.write(rename);
  const unknown = retarget.unknown.length > 0;
  const mapped = retarget.scopes.length > 0 && !unknown;
  return {
    text: requestText(expressed, shape, quote),
    ...(shape === 'list' && { list: expressed }),
    literal: undefined,
    metascopes: [...new Set(retarget.metascopes.map(bareMetascope))],
    scopes: [...new Set(retarget.scopes)],
    env: [
      ...retarget.variables.map((was) => ({ name: rename(was), was })),
      ...(unknown ? [{ name: fallback.name, was: undefined }] : []),
    ],
    ...configSetting(retarget, rename),
    kind: override ? 'chosen' : mapped ? 'mapped' : 'carried',
    given: givenSettings(retarget.holders, rename, context),
  };
}

/** The expression as one comma-separated string. */
function requestText(text: string, shape: ScopeShape, quote: string): string {
  if (shape === 'either') return `String(${text})`;
  if (shape === 'text') return text;
  return `${/^[\w$.?[\]]+(\(\))?$/.test(text) || text.startsWith('[') ? text : `(${text})`}.join(${quote},${quote})`;
}

/** The value's own text with new names and scopes. */
function textInPlace(value: NodePath, retarget: Retarget, rename: Rename, context: ModuleContext): string {
  const isMeant = (path: NodePath): boolean => path.node === value.node || path.isDescendant(value);
  const inside = [
    ...retarget.edits.filter((edit) => isInside(edit, value)),
    ...renameEntities(retarget.holders, rename, context.entities, isMeant),
  ];
  const offset = value.node.start ?? 0;
  return inside
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, edit) => text.slice(0, edit.start - offset) + edit.text + text.slice(edit.end - offset),
      textOf(value),
    );
}

function isInside({ place }: PlacedEdit, value: NodePath): boolean {
  return place.node === value.node || place.isDescendant(value);
}
