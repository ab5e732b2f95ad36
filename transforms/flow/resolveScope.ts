import type { NodePath } from '@babel/traverse';
import type { Entity } from '../ast/entities';
import { evaluateText, patternText } from '../ast/evaluateText';
import type { ModuleContext } from '../context';
import { bareMetascope, isMetascope, scopesFor } from '../ims/metascopes';
import { isMetascopeName, scopeName } from '../ims/names';
import { expressScope, newName, type ScopeExpression } from './expressScope';
import { fallbackScope, type FallbackScope } from './fallbackScope';
import {
  emptyRetarget,
  renameEntity,
  retargetEntity,
  retargetValue,
  type Retarget,
  type RetargetOptions,
} from './retarget';
import { literalMetascopes } from './traceMetascopes';
import type { ExchangeFlow, MetascopeUse, ScopeShape } from './types';

/** What a migrated flow asks for, and how the request says it. */
export interface ResolvedScope {
  /** Writes the code for the `scope` parameter, one string; valid once the cascade has settled. */
  readonly write: () => string;
  /** The string that the code is, when it is a plain literal. */
  readonly literal: string | undefined;
  readonly metascopes: readonly string[];
  readonly scopes: readonly string[];
  /** Environment variables that hold scopes from now on, with the name they had. */
  readonly env: readonly { readonly name: string; readonly was: string | undefined }[];
  readonly kind: 'mapped' | 'carried' | 'environment' | 'chosen';
  /** Renames and new values; valid once the cascade has settled. */
  readonly finish: () => void;
}

/**
 * Decides where a flow's scopes come from: where its metascopes lived, if they can be followed and mapped, else an
 * environment variable named after the client id's.
 */
export function resolveScope(flow: ExchangeFlow, quote: string, context: ModuleContext): ResolvedScope {
  const fallback = fallbackScope(flow, context);
  const carried = distinctCarrier(flow.metascopes, context);
  const resolved = carried && resolveCarried(flow, carried, fallback, quote, context);
  return resolved ?? resolveNames(literalNames(flow.metascopes, context) ?? [], fallback, quote, context);
}

/** Scopes for metascopes that are named in the code, written where they are sent. */
function resolveNames(
  names: readonly string[],
  fallback: FallbackScope,
  quote: string,
  { options, draft }: ModuleContext,
): ResolvedScope {
  const scopes = options.scopes ?? scopesFor(names);
  if (!scopes) {
    const env = [{ name: fallback.name, was: undefined }];
    const finish = (): void => {
      if (fallback.declaration) draft.insert(fallback.declaration.at, fallback.declaration.text);
    };
    return {
      write: () => fallback.text,
      literal: undefined,
      metascopes: names,
      scopes: [],
      env,
      kind: 'environment',
      finish,
    };
  }
  const literal = scopes.join(',');
  return {
    write: () => `${quote}${literal}${quote}`,
    literal,
    metascopes: names,
    scopes,
    env: [],
    kind: options.scopes ? 'chosen' : 'mapped',
    finish: () => undefined,
  };
}

type Carried = Extract<MetascopeUse, { kind: 'carried' }>;

/** The one place that holds the metascopes, if there is one and nothing is named beside it. */
function distinctCarrier(uses: readonly MetascopeUse[], context: ModuleContext): Carried | undefined {
  const carried = uses.filter((use) => use.kind === 'carried');
  const [first] = carried;
  if (!first || carried.length < uses.length) return undefined;
  const names = new Set(carried.map((use) => context.draft.textOf(use.carrier)));
  if (names.size > 1) return undefined;
  return carried.find((use) => use.shape === 'either') ?? first;
}

function literalNames(uses: readonly MetascopeUse[], { origins }: ModuleContext): string[] | undefined {
  const names: string[] = [];
  for (const use of uses) {
    if (use.kind === 'literal') {
      names.push(use.name);
      continue;
    }
    const patterns = [
      ...evaluateText(use.carrier, origins),
      ...origins
        .of(use.carrier)
        .flatMap((origin) => (origin.path.isArrayExpression() ? origin.path.get('elements') : []))
        .flatMap((item) => (item.node ? evaluateText(item as NodePath, origins) : [])),
    ];
    const texts = patterns.map(patternText).filter(isMetascope);
    if (texts.length === 0) return undefined;
    names.push(...texts.flatMap((text) => text.split(',')).map(bareMetascope));
  }
  return names.length > 0 ? [...new Set(names)] : undefined;
}

function resolveCarried(
  flow: ExchangeFlow,
  use: Carried,
  fallback: FallbackScope,
  quote: string,
  context: ModuleContext,
): ResolvedScope | undefined {
  const at = flow.assertion.node;
  const expression =
    expressScope(use.carrier, { at, calls: use.calls }, context) ?? passAsParameter(flow, use, context);
  if (!expression) return undefined;
  const names = expression.value && literalMetascopes(expression.value);
  if (names) return resolveNames(names, fallback, quote, context);
  const into = emptyRetarget();
  const seen = new Set<Entity>();
  const options = { fallback, override: context.options.scopes };
  if (expression.holder) retargetEntity(expression.holder, context, options, into, seen);
  if (expression.setting) into.env.push(expression.setting);
  if (expression.value) retargetValue(expression.value, context, options, into, seen);
  else if (into.metascopes.length + into.env.length === 0)
    retargetLiterals(use.carrier, context, options, into);
  for (const entity of [...expression.keeps, ...seen]) context.cascade.keep(entity);
  for (const [was, now] of into.env) if (was !== now) context.renamed.set(was, now);
  const unknown = [...new Set(into.unknown)];
  return {
    write: () => requestText(expression, use.shape, into, quote, context),
    literal: undefined,
    metascopes: [...new Set(into.metascopes.map(bareMetascope))],
    scopes: [...new Set(into.scopes)],
    env: [
      ...into.env.map(([was, name]) => ({ name, was })),
      ...(unknown.length > 0 ? [{ name: fallback.name, was: undefined }] : []),
    ],
    kind: context.options.scopes
      ? 'chosen'
      : into.scopes.length > 0 && unknown.length === 0
        ? 'mapped'
        : 'carried',
    finish: () => {
      finish(expression, seen, into, context);
    },
  };
}

/** The literals that a table entry or another indirect value can be. */
function retargetLiterals(
  carrier: NodePath,
  context: ModuleContext,
  options: RetargetOptions,
  into: Retarget,
): void {
  const literals = new Set<NodePath>();
  for (const pattern of evaluateText(carrier, context.origins)) {
    for (const piece of pattern)
      if (piece.kind === 'known' && piece.node.isStringLiteral()) literals.add(piece.node);
  }
  for (const { path } of context.origins.of(carrier)) if (path.isArrayExpression()) literals.add(path);
  for (const literal of literals) retargetValue(literal, context, options, into);
}

/** The expression as one comma-separated string. */
function requestText(
  expression: ScopeExpression,
  shape: ScopeShape,
  into: Retarget,
  quote: string,
  context: ModuleContext,
): string {
  const text = expression.value ? inPlace(expression.value, into, context) : expression.write();
  if (shape === 'either') return `String(${text})`;
  if (shape === 'text') return text;
  return `${/^[\w$.?[\]]+$/.test(text) || text.startsWith('[') ? text : `(${text})`}.join(${quote},${quote})`;
}

/** The value's own text with the replacements that fall inside it. */
function inPlace(value: NodePath, into: Retarget, { draft }: ModuleContext): string {
  const offset = value.node.start ?? 0;
  const end = value.node.end ?? 0;
  let text = draft.textOf(value);
  const inside = into.edits.filter((edit) => edit.start >= offset && edit.end <= end);
  for (const edit of inside.sort((a, b) => b.start - a.start)) {
    text = text.slice(0, edit.start - offset) + edit.text + text.slice(edit.end - offset);
  }
  return text;
}

function finish(
  expression: ScopeExpression,
  seen: ReadonlySet<Entity>,
  into: Retarget,
  context: ModuleContext,
): void {
  const { draft } = context;
  // A value that was taken over into the request is left alone where it stood: it is gone, or exported.
  const edits = expression.value ? [] : [...into.edits];
  for (const entity of seen) {
    const name = entity.kind === 'slot' ? entity.name : entity.binding.identifier.name;
    const to = entity.kind === 'slot' ? scopeName(name) : newName(entity.binding, context);
    if (isMetascopeName(name) && to !== name) {
      edits.push(...renameEntity(entity, to, context));
      context.renamed.set(name, to);
    }
  }
  for (const edit of edits) draft.replaceRange(edit.start, edit.end, edit.text);
}

/**
 * Gives the parameter that carried the JWT the scopes instead, when the request's function is called with a JWT made
 * where the scopes are known.
 */
function passAsParameter(
  flow: ExchangeFlow,
  use: Carried,
  context: ModuleContext,
): ScopeExpression | undefined {
  const value = flow.assertion.value;
  if (!value.isIdentifier()) return undefined;
  const binding = value.scope.getBinding(value.node.name);
  const fn = binding?.kind === 'param' ? binding.scope.path : undefined;
  if (!binding || !fn?.isFunction()) return undefined;
  const parameters = fn.get('params') as NodePath[];
  const index = parameters.findIndex((parameter) => parameter.node === binding.identifier);
  const sites = context.origins.callIndex.callSitesOf(fn);
  if (index === -1 || sites.open || sites.calls.length === 0) return undefined;
  const passed = sites.calls.map((site) => {
    const argument = site.kind === 'call' ? site.args[index] : undefined;
    const expression = argument && expressScope(use.carrier, { at: argument, calls: use.calls }, context);
    return argument && expression?.holder ? { argument, expression } : undefined;
  });
  const [first] = passed;
  if (!first || !passed.every((item) => item !== undefined)) return undefined;
  for (const { argument } of passed) context.cascade.release(argument);
  const name = use.shape === 'text' ? 'scope' : 'scopes';
  return {
    write: () => {
      for (const { argument, expression } of passed) context.draft.replace(argument, expression.write());
      const start = binding.identifier.start ?? 0;
      context.draft.replaceRange(start, start + binding.identifier.name.length, name);
      return name;
    },
    keeps: [context.entities.ofBinding(binding), ...passed.flatMap(({ expression }) => expression.keeps)],
    holder: first.expression.holder,
    value: undefined,
  };
}
