import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { envName, isProcessEnv } from '../ast/bindings';
import { collectionOf, collectionOfBinding } from '../ast/collectionOf';
import type { Entity } from '../ast/entities';
import { propertyName } from '../ast/names';
import { child, children, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { isMetascope, scopesFor } from '../ims/metascopes';
import { isMetascopeName, scopeName } from '../ims/names';
import { indentAt, indentUnit, lineBreak } from '../ast/textLines';
import { settingName } from './expressScope';
import type { FallbackScope } from './fallbackScope';
import type { RangeEdit } from '../ast/renderCuts';

/** Lists longer than this are broken over lines, as formatters do. */
const LONG_LIST = 80;

/** What a value that named metascopes becomes. */
export interface Retarget {
  readonly edits: RangeEdit[];
  /** Metascopes that were replaced by scopes. */
  readonly metascopes: string[];
  readonly scopes: string[];
  /** Environment variables that were renamed, old name first. */
  readonly env: (readonly [string, string])[];
  /** Metascopes without a published pair, now read from the environment. */
  readonly unknown: string[];
}

/** How to write scopes that must come from the environment, and those the user chose. */
export interface RetargetOptions {
  readonly fallback: FallbackScope;
  readonly override: readonly string[] | undefined;
  /** The items of a list are sent one by one: each becomes the scopes of its own metascope. */
  readonly each?: boolean;
}

export function emptyRetarget(): Retarget {
  return { edits: [], metascopes: [], scopes: [], env: [], unknown: [] };
}

/** Rewrites the values an entity holds from metascopes to scopes, wherever they are written. */
export function retargetEntity(
  entity: Entity,
  context: ModuleContext,
  options: RetargetOptions,
  into: Retarget,
  seen = new Set<Entity>(),
): void {
  if (seen.has(entity)) return;
  seen.add(entity);
  for (const value of valuesOf(entity, context)) retargetValue(value, context, options, into, seen);
  const list = entity.kind === 'binding' ? collectionOfBinding(entity.binding) : undefined;
  if (list) retargetValue(list, context, { ...options, each: true }, into, seen);
  const { slots, env } = sourcesOf(entity, context);
  for (const slot of slots) retargetEntity(slot, context, options, into, seen);
  if (env !== undefined) into.env.push([env, scopeName(env)]);
}

/** The expressions an entity is given. */
function valuesOf(entity: Entity, context: ModuleContext): NodePath[] {
  const { entities } = context;
  if (entity.kind === 'slot') {
    const defined = entities.definitionsOf(entity).flatMap((definition) => child(definition, 'value') ?? []);
    return [...defined, ...entities.writesOf(entity).flatMap((write) => child(write, 'right') ?? [])];
  }
  const { path, constantViolations, identifier, kind } = entity.binding;
  const written = constantViolations.flatMap((write) =>
    write.isAssignmentExpression() ? [write.get('right') as NodePath] : [],
  );
  if (kind === 'param')
    return [...argumentsFor(entity.binding, context), ...parameterDefaults(entity.binding), ...written];
  const init = path.isVariableDeclarator() ? child(path, 'init') : undefined;
  const id = child(path, 'id');
  if (!init || !id) return written;
  return id.isIdentifier() ? [init, ...written] : [...defaultsIn(id, identifier.name), ...written];
}

/** The default of a parameter, or of the name that its pattern takes. */
function parameterDefaults({ scope, identifier }: Binding): NodePath[] {
  if (!scope.path.isFunction()) return [];
  return children(scope.path, 'params').flatMap((parameter) => {
    const target = parameter.isAssignmentPattern() ? (parameter.get('left') as NodePath) : parameter;
    if (target.isObjectPattern()) return defaultsIn(target, identifier.name);
    return parameter.isAssignmentPattern() && target.node === identifier
      ? [parameter.get('right') as NodePath]
      : [];
  });
}

/** What a parameter receives at the calls that can be seen. */
function argumentsFor(binding: Binding, { origins }: ModuleContext): NodePath[] {
  const fn = binding.scope.path;
  if (!fn.isFunction()) return [];
  const index = children(fn, 'params').findIndex((parameter) => parameter.node === binding.identifier);
  return origins.callIndex.callSitesOf(fn).calls.flatMap((site) => site.args[index] ?? []);
}

/** The settings that a destructured name is taken from, and the environment variable if it is one. */
function sourcesOf(
  entity: Entity,
  { entities }: ModuleContext,
): { slots: Entity[]; env: string | undefined } {
  const none = { slots: [], env: undefined };
  if (entity.kind === 'slot') return none;
  const { path, identifier } = entity.binding;
  const property = patternPropertyOf(path, identifier);
  const name = property && propertyName(property);
  const pattern = property?.parentPath;
  if (name === undefined || !pattern) return none;
  const sources = entities.sourcesOfPattern(pattern);
  if (sources.some((source) => isProcessEnv(unwrap(source)))) return { slots: [], env: name };
  return { slots: sources.flatMap((source) => entities.slotsOf(source, name)), env: undefined };
}

function patternPropertyOf(path: NodePath, identifier: Node): NodePath | undefined {
  let found: NodePath | undefined;
  const search = (property: NodePath): void => {
    const { start, end } = property.node;
    if ((start ?? 0) <= (identifier.start ?? 0) && (identifier.end ?? 0) <= (end ?? 0)) found = property;
  };
  path.traverse({
    ObjectProperty(property) {
      if (property.parentPath.isObjectPattern()) search(property);
    },
  });
  return found;
}

function defaultsIn(pattern: NodePath, name: string): NodePath[] {
  return children(pattern, 'properties').flatMap((property) => {
    const value = child(property, 'value');
    if (!value?.isAssignmentPattern()) return [];
    const left = value.get('left');
    return left.isIdentifier({ name }) ? [value.get('right') as NodePath] : [];
  });
}

/** Rewrites one value: literals to scopes, environment variables to their new names, names by what they hold. */
export function retargetValue(
  path: NodePath,
  context: ModuleContext,
  options: RetargetOptions,
  into: Retarget,
  seen = new Set<Entity>(),
): void {
  const value = unwrap(path);
  const { node } = value;
  const env = envName(value) ?? metascopeSetting(value);
  if (env !== undefined) {
    const renamed = scopeName(env);
    into.env.push([env, renamed]);
    if (renamed !== env) into.edits.push(nameEdit(value, env, renamed, context));
    return;
  }
  const list = value.isMemberExpression() ? (enumOf(value, context) ?? collectionOf(value)) : undefined;
  if (value.isStringLiteral()) {
    retargetText(value, options, into);
  } else if (list?.isTSEnumDeclaration()) {
    const texts = children(list, 'members').flatMap((member) => child(member, 'initializer') ?? []);
    for (const text of texts) retargetText(text, options, into);
  } else if (list) {
    retargetValue(list, context, { ...options, each: true }, into, seen);
  } else if (value.isArrayExpression()) {
    if (options.each) retargetItems(value, context, options, into);
    else retargetList(value, context, options, into);
  } else if (value.isIdentifier()) {
    const binding = value.scope.getBinding(node.type === 'Identifier' ? node.name : '');
    if (binding) retargetEntity(context.entities.ofBinding(binding), context, options, into, seen);
  } else if (value.isLogicalExpression() && dropsDefault(value, options, into)) {
    retargetValue(value.get('left') as NodePath, context, options, into, seen);
  } else if (value.isLogicalExpression() || value.isConditionalExpression() || value.isCallExpression()) {
    for (const inner of operands(value)) retargetValue(inner, context, options, into, seen);
  }
}

/** `MetaScope.Users`: the enum that has the member. Babel gives enums no binding. */
function enumOf(member: NodePath, { module }: ModuleContext): NodePath | undefined {
  const object = child(member, 'object');
  if (!object?.isIdentifier() || object.scope.hasBinding(object.node.name, true)) return undefined;
  const { name } = object.node;
  const [found] = module.root.find(module.j.TSEnumDeclaration, { id: { name } }).nodes();
  return found && module.pathOf(found as unknown as Node);
}

/** `config.get('META_SCOPES')`: a setting read by name. */
function metascopeSetting(value: NodePath): string | undefined {
  const name = settingName(value);
  return name !== undefined && isMetascopeName(name) ? name : undefined;
}

/** `process.env.X || 'ent_x'`: a default without published scopes leaves only the variable. */
function dropsDefault(value: NodePath, { override }: RetargetOptions, into: Retarget): boolean {
  const left = child(value, 'left');
  const right = child(value, 'right');
  if (!left || envName(unwrap(left)) === undefined || !right?.isStringLiteral()) return false;
  const names = right.node.value.split(/[\s,]+/).filter(Boolean);
  if (override || !names.some(isMetascope) || scopesFor(names)) return false;
  into.metascopes.push(...names);
  into.edits.push({ ...span(right), text: `${quoteOf(right)}${quoteOf(right)}` });
  return true;
}

function operands(value: NodePath): NodePath[] {
  const found = ['left', 'right', 'consequent', 'alternate'].flatMap((key) => child(value, key) ?? []);
  const callee = child(value, 'callee');
  const object = callee && child(callee, 'object');
  return object ? [...found, object] : [...found, ...children(value, 'arguments')];
}

function nameEdit(member: NodePath, from: string, to: string, { module }: ModuleContext): RangeEdit {
  const start = module.text.lastIndexOf(from, member.node.end ?? 0);
  return { start, end: start + from.length, text: to };
}

function retargetText(value: NodePath, { fallback, override }: RetargetOptions, into: Retarget): void {
  if (!value.isStringLiteral()) return;
  const names = value.node.value.split(/[\s,]+/).filter(Boolean);
  if (names.length === 0 || !names.some(isMetascope)) return;
  const scopes = override ?? scopesFor(names);
  into.metascopes.push(...names);
  const { start, end } = span(value);
  if (!scopes) {
    into.unknown.push(...names);
    into.edits.push({ start, end, text: fallback.read });
    return;
  }
  into.scopes.push(...scopes);
  const quote = quoteOf(value);
  into.edits.push({ start, end, text: `${quote}${scopes.join(',')}${quote}` });
}

/** Gives each item of a list the scopes of its own metascope; items that would repeat an earlier one go. */
function retargetItems(
  list: NodePath,
  { cascade }: ModuleContext,
  options: RetargetOptions,
  into: Retarget,
): void {
  const written = new Set<string>();
  for (const item of children(list, 'elements')) {
    const own = emptyRetarget();
    retargetText(item, options, own);
    const [edit] = own.edits;
    if (edit && written.has(edit.text)) cascade.cut(item);
    else into.edits.push(...own.edits);
    if (edit) written.add(edit.text);
    into.metascopes.push(...own.metascopes);
    into.scopes.push(...own.scopes);
    into.unknown.push(...own.unknown);
  }
}

function retargetList(
  value: NodePath,
  { module }: ModuleContext,
  { fallback, override }: RetargetOptions,
  into: Retarget,
): void {
  const items = children(value, 'elements');
  const names = items.flatMap((item) => (item.isStringLiteral() ? [item.node.value] : []));
  if (names.length !== items.length || !names.some(isMetascope)) return;
  const scopes = override ?? scopesFor(names);
  into.metascopes.push(...names);
  const { start, end } = span(value);
  if (!scopes) {
    into.unknown.push(...names);
    into.edits.push({ start, end, text: `(${fallback.read} || '').split(',')` });
    return;
  }
  into.scopes.push(...scopes);
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return;
  const quote = quoteOf(first);
  const second = items[1];
  const gap = module.text.slice(start + 1, first.node.start ?? start);
  const flat = scopes.map((scope) => `${quote}${scope}${quote}`).join(', ');
  if (!gap.includes('\n') && flat.length > LONG_LIST) {
    into.edits.push({ start: start + 1, end: end - 1, text: brokenLines(scopes, quote, start, module.text) });
    return;
  }
  const separator = second
    ? module.text.slice(first.node.end ?? 0, second.node.start ?? 0)
    : gap.includes('\n')
      ? `,${gap}`
      : ', ';
  into.edits.push({
    start: first.node.start ?? start,
    end: last.node.end ?? end,
    text: scopes.map((scope) => `${quote}${scope}${quote}`).join(separator),
  });
}

/** List items on lines of their own, one step deeper than the line the list begins on. */
function brokenLines(scopes: readonly string[], quote: string, start: number, text: string): string {
  const outer = indentAt(text, start);
  const inner = outer + indentUnit(text);
  const end = lineBreak(text);
  return `${end}${scopes.map((scope) => `${inner}${quote}${scope}${quote},`).join(end)}${end}${outer}`;
}

function span(path: NodePath): { start: number; end: number } {
  return { start: path.node.start ?? 0, end: path.node.end ?? 0 };
}

/** The quote character of a string literal. */
export function quoteOf(path: NodePath): string {
  const raw = path.node.extra?.['raw'];
  return typeof raw === 'string' ? raw.charAt(0) : "'";
}

/** Renames an entity where it still stands: declaration, writes and reads. */
export function renameEntity(entity: Entity, to: string, context: ModuleContext): RangeEdit[] {
  const { entities, cascade, module } = context;
  const isLive = (path: NodePath): boolean => !cascade.isGone(path);
  if (entity.kind === 'binding') {
    const { binding } = entity;
    const { name } = binding.identifier;
    const sites = [
      ...binding.referencePaths,
      ...binding.constantViolations.flatMap((write) => child(write, 'left') ?? []),
    ].filter((path) => path.isIdentifier() && isLive(path));
    const declared = module.pathOf(binding.identifier);
    return [declared, ...sites].map((path) => renameIdentifier(path, name, to));
  }
  const members = [
    ...entities.usesOf(entity),
    ...entities.writesOf(entity).flatMap((write) => child(write, 'left') ?? []),
  ].filter(isLive);
  const keys = [
    ...members.map((path) => child(path, 'property') ?? child(path, 'key')),
    ...entities
      .definitionsOf(entity)
      .filter(isLive)
      .map((path) => child(path, 'key')),
  ];
  const parameter = entities.parameterPropertyOf(entity);
  const declared = parameter ? renameEntity(entities.ofBinding(parameter), to, context) : [];
  return [...declared, ...keys.flatMap((key) => (key ? [renameKey(key, to)] : []))];
}

/** A shorthand property keeps its key when its variable is renamed. */
function renameIdentifier(path: NodePath, from: string, to: string): RangeEdit {
  const parent = path.parentPath?.isAssignmentPattern() ? path.parentPath.parentPath : path.parentPath;
  const isShorthand = parent?.isObjectProperty({ shorthand: true }) === true;
  const start = path.node.start ?? 0;
  const key = isShorthand && parent ? propertyName(parent) : undefined;
  const renamedKey = key !== undefined && scopeName(key) === to ? to : `${key ?? ''}: ${to}`;
  return { start, end: start + from.length, text: isShorthand ? renamedKey : to };
}

function renameKey(key: NodePath, to: string): RangeEdit {
  const { start, end } = span(key);
  const quote = key.isStringLiteral() ? quoteOf(key) : '';
  return { start, end, text: `${quote}${to}${quote}` };
}
