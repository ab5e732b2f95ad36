import type { Binding, NodePath } from '@babel/traverse';
import { envName, isProcessEnv } from '../ast/bindings';
import type { Entity } from '../ast/entities';
import { isExported } from '../ast/functions';
import { memberName, propertyName } from '../ast/names';
import { child, children, unwrap, wrapped } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { isMetascopeName, scopeName } from '../ims/names';

/** Code that yields the OAuth scopes at some place, and the names it stands on. */
export interface ScopeExpression {
  /** Writes the code; to be called once the cascade has settled, when it is known which names are free. */
  readonly write: () => string;
  /** Names that the text mentions and that must therefore stay. */
  readonly keeps: readonly Entity[];
  /** The name that held metascopes and holds scopes from now on; undefined when the value stands in the text itself. */
  readonly holder: Entity | undefined;
  /** The expression whose value was taken over into the text, when there is no holder. */
  readonly value: NodePath | undefined;
  /** The setting that the text reads by name, with the name it had. */
  readonly setting?: readonly [was: string, name: string];
}

/** Where an expression is wanted, and the calls that lead from there to where it stands. */
export interface Place {
  readonly at: NodePath;
  readonly calls: readonly NodePath[];
}

/**
 * Writes the expression that carries metascopes so that it means the same at another place of the program: by a name
 * that is visible there, through the arguments of the calls in between, or as the value itself.
 */
export function expressScope(
  carrier: NodePath,
  place: Place,
  context: ModuleContext,
): ScopeExpression | undefined {
  const value = unwrap(carrier);
  if (envName(value) !== undefined || isLiteral(value)) {
    return { write: () => context.draft.textOf(value), keeps: [], holder: undefined, value };
  }
  if (value.isIdentifier()) return expressName(value, place, context);
  if (value.isMemberExpression() || value.isOptionalMemberExpression())
    return expressMember(value, place, context);
  if (value.isLogicalExpression()) return expressDefault(value, place, context);
  return expressAccessor(value, place, context);
}

/** `config.get('META_SCOPES')`: the same call with the new name, where its object means the same. */
function expressAccessor(call: NodePath, place: Place, context: ModuleContext): ScopeExpression | undefined {
  const name = settingName(call);
  if (name === undefined || !isMetascopeName(name) || !isSameEverywhere(call, place, context))
    return undefined;
  const outer = wrapped(call);
  const write = (): string =>
    context.draft
      .textOf(outer)
      .replace(name, scopeName(name))
      .replace(/^await /, '');
  return {
    write: outer.isAwaitExpression() ? () => `await ${write()}` : write,
    keeps: [],
    holder: undefined,
    value: undefined,
    setting: [name, scopeName(name)],
  };
}

/** The name in a call that reads one setting by name: `config.get('X')`, `requireEnv('X')`. */
export function settingName(call: NodePath): string | undefined {
  if (!call.isCallExpression()) return undefined;
  const [first, ...others] = children(call, 'arguments');
  return first?.isStringLiteral() && others.length === 0 ? first.node.value : undefined;
}

/** Whether every name in an expression means the same at a place. */
export function isSameEverywhere(path: NodePath, place: Place, _context: ModuleContext): boolean {
  let isSame = true;
  path.traverse({
    Identifier(name) {
      const binding = name.isReferencedIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
      if (binding && !isVisible(binding, place.at)) isSame = false;
    },
    ThisExpression(self) {
      if (!isSameThis(self, place.at)) isSame = false;
    },
  });
  return isSame;
}

function isLiteral(value: NodePath): boolean {
  return (
    value.isStringLiteral() ||
    (value.isArrayExpression() && children(value, 'elements').every((item) => item.isStringLiteral()))
  );
}

/** `a || b`, when both sides are values; names keep their own defaults. */
function expressDefault(value: NodePath, place: Place, context: ModuleContext): ScopeExpression | undefined {
  const sides = [child(value, 'left'), child(value, 'right')].map(
    (side) => side && expressScope(side, place, context),
  );
  const isVisible = sides.every((side) => side?.holder === undefined && side !== undefined);
  return isVisible
    ? { write: () => context.draft.textOf(value), keeps: [], holder: undefined, value }
    : undefined;
}

function expressName(name: NodePath, place: Place, context: ModuleContext): ScopeExpression | undefined {
  if (!name.isIdentifier()) return undefined;
  const binding = name.scope.getBinding(name.node.name);
  if (!binding) return undefined;
  if (isVisible(binding, place.at) && !isExported(binding)) {
    const entity = context.entities.ofBinding(binding);
    return { write: () => newName(binding, context), keeps: [entity], holder: entity, value: undefined };
  }
  return expressHidden(binding, place, context);
}

/** A name that the place can't see: its initial value, or what its function was called with. */
function expressHidden(binding: Binding, place: Place, context: ModuleContext): ScopeExpression | undefined {
  const { path } = binding;
  if (path.isVariableDeclarator()) {
    const init = child(path, 'init');
    const id = child(path, 'id');
    if (init && id?.isIdentifier()) return expressScope(init, place, context);
    return init && expressTaken(init, boundKey(id, binding), place, context);
  }
  const fn = binding.kind === 'param' ? binding.scope.path : undefined;
  if (!fn?.isFunction()) return undefined;
  const index = children(fn, 'params').findIndex((parameter) => holds(parameter, binding));
  const parameter = children(fn, 'params')[index];
  const argument = argumentFor(fn, index, place, context);
  if (!parameter || !argument) return undefined;
  const target = parameter.isAssignmentPattern() ? (parameter.get('left') as NodePath) : parameter;
  return target.isIdentifier()
    ? expressScope(argument, place, context)
    : expressTaken(argument, boundKey(target, binding), place, context);
}

/** Property `key` of an expression, as a pattern takes it. */
function expressTaken(
  source: NodePath,
  key: string | undefined,
  place: Place,
  context: ModuleContext,
): ScopeExpression | undefined {
  if (key === undefined) return undefined;
  const value = unwrap(source);
  if (value.isObjectExpression()) return expressProperty(value, key, place, context);
  if (isProcessEnv(value)) return undefined;
  const base = expressObject(value, place, context);
  const slots = context.entities.slotsOf(value, key);
  const [holder] = slots;
  return (
    base && {
      write: () => `${base.text}.${scopeName(key)}`,
      keeps: [...base.keeps, ...slots],
      holder,
      value: undefined,
    }
  );
}

function expressProperty(
  literal: NodePath,
  key: string,
  place: Place,
  context: ModuleContext,
): ScopeExpression | undefined {
  const property = children(literal, 'properties').find((item) => propertyName(item) === key);
  const value = property && child(property, 'value');
  return value && expressScope(value, place, context);
}

function expressMember(path: NodePath, place: Place, context: ModuleContext): ScopeExpression | undefined {
  const object = child(path, 'object');
  const key = memberName(path);
  if (!object || key === undefined) return undefined;
  const base = expressObject(object, place, context);
  if (!base) {
    const owner = context.origins.of(object).find((origin) => origin.path.isObjectExpression());
    return owner && expressProperty(owner.path, key, place, context);
  }
  const slots = context.entities.slotsOf(object, key);
  const dot = path.isOptionalMemberExpression() && path.node.optional ? '?.' : '.';
  return {
    write: () => `${base.text}${dot}${scopeName(key)}`,
    keeps: [...base.keeps, ...slots],
    holder: slots[0],
    value: undefined,
  };
}

/** An object that settings are read from, under a name the place can see. */
function expressObject(
  object: NodePath,
  place: Place,
  context: ModuleContext,
): { text: string; keeps: readonly Entity[] } | undefined {
  const value = unwrap(object);
  if (value.isThisExpression()) return isSameThis(value, place.at) ? { text: 'this', keeps: [] } : undefined;
  if (value.isMemberExpression() || value.isOptionalMemberExpression()) {
    const inner = child(value, 'object');
    const key = memberName(value);
    const base = inner && key !== undefined ? expressObject(inner, place, context) : undefined;
    return (
      base &&
      inner && {
        text: `${base.text}.${key ?? ''}`,
        keeps: [...base.keeps, ...context.entities.slotsOf(inner, key ?? '')],
      }
    );
  }
  if (!value.isIdentifier()) return undefined;
  const binding = value.scope.getBinding(value.node.name);
  if (!binding) return undefined;
  if (isVisible(binding, place.at))
    return { text: value.node.name, keeps: [context.entities.ofBinding(binding)] };
  const fn = binding.kind === 'param' ? binding.scope.path : undefined;
  const index = fn?.isFunction()
    ? children(fn, 'params').findIndex((parameter) => parameter.node === binding.identifier)
    : -1;
  const argument = fn && index >= 0 ? argumentFor(fn, index, place, context) : undefined;
  return argument && expressObject(argument, place, context);
}

/** The argument a function received on the way to the place, or at its only call. */
function argumentFor(
  fn: NodePath,
  index: number,
  { calls }: Place,
  { origins }: ModuleContext,
): NodePath | undefined {
  if (!fn.isFunction()) return undefined;
  const sites = origins.callIndex.callSitesOf(fn).calls;
  const site =
    sites.find((candidate) => calls.some((call) => call.node === candidate.path.node)) ??
    (sites.length === 1 ? sites[0] : undefined);
  return site?.kind === 'call' ? site.args[index] : undefined;
}

/** Whether a name means this binding at a place, and has its value by then. */
export function isVisible(binding: Binding, at: NodePath): boolean {
  const { name } = binding.identifier;
  if (at.scope.getBinding(name) !== binding) return false;
  const isSameFunction = binding.scope.getFunctionParent() === at.scope.getFunctionParent();
  return (
    !isSameFunction || binding.kind === 'param' || (binding.identifier.start ?? 0) < (at.node.start ?? 0)
  );
}

function isSameThis(path: NodePath, at: NodePath): boolean {
  return thisOwner(path) === thisOwner(at) && thisOwner(at) !== undefined;
}

function thisOwner(path: NodePath): object | undefined {
  const fn = path.findParent(
    (parent) => (parent.isFunction() && !parent.isArrowFunctionExpression()) || parent.isClassProperty(),
  );
  return fn?.parentPath?.node;
}

/** The name that a holder of metascopes gets; the old one when the new one is taken by something that stays. */
export function newName(binding: Binding, { entities, cascade }: ModuleContext): string {
  const { name } = binding.identifier;
  const wanted = scopeName(name);
  if (wanted === name) return name;
  const scopes = [binding.scope, ...binding.referencePaths.map((path) => path.scope)];
  const isTaken = scopes.some((scope) => {
    const other = scope.getBinding(wanted);
    return other !== undefined && !cascade.removedEntities.has(entities.ofBinding(other));
  });
  return isTaken ? name : wanted;
}

function boundKey(pattern: NodePath | undefined, binding: Binding): string | undefined {
  const property = pattern && children(pattern, 'properties').find((item) => holds(item, binding));
  return property && propertyName(property);
}

function holds(outer: NodePath, binding: Binding): boolean {
  return (
    (outer.node.start ?? 0) <= (binding.identifier.start ?? 0) &&
    (binding.identifier.end ?? 0) <= (outer.node.end ?? 0)
  );
}
