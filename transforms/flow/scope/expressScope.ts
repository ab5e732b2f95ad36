import type { Binding, NodePath } from '@babel/traverse';
import { envName, isEnvironmentObject } from '../../ast/environment/variables';
import { isExported } from '../../ast/functions';
import { memberName, propertyName } from '../../ast/names';
import { textOf } from '../../ast/parseModule';
import { containsNode } from '../../ast/patterns';
import { settingName } from '../../ast/settingName';
import { child, children, part, unwrap, wrapped } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { isMetascopeName } from '../../ims/names';
import { familyRead } from '../environment/families';
import { canHoldScopes } from './canHoldScopes';
import { choicesOf, isChosenByKey } from './chosenByKey';
import { expressObject, expressRow } from './expressObject';
import { argumentFor, isSameEverywhere, isVisible, type Place } from './place';
import type { Rename, ScopeExpression } from './types';

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
    const stated = value.parentPath?.isTSNonNullExpression() ? value.parentPath : value;
    return { write: () => textOf(stated), keeps: [], holders: [], value: stated };
  }
  const family = expressFamily(value, place);
  if (family) return family;
  if (value.isIdentifier()) return expressName(value, place, context);
  if (value.isMemberExpression() || value.isOptionalMemberExpression())
    return expressMember(value, place, context);
  if (value.isLogicalExpression()) return expressDefault(value, place, context);
  return expressMethod(value, place, context) ?? expressAccessor(value, place, context);
}

/** `process.env[`ADOBE_${stage}_META_SCOPES`]`: the same choice among the variables of scopes. */
function expressFamily(value: NodePath, place: Place): ScopeExpression | undefined {
  const object = child(value, 'object');
  const family = familyRead(value);
  if (!object || family === undefined || !isEnvironmentObject(object)) return undefined;
  if (!isMetascopeName(family) || !isSameEverywhere(value, place)) return undefined;
  const outer = value.parentPath?.isTSNonNullExpression() ? value.parentPath : value;
  const write = (rename: Rename): string => {
    const to = rename(family).split('*');
    const parts = family.split('*').map((part, index) => [part, to[index] ?? part] as const);
    return parts.reduce((text, [was, is]) => (was === '' ? text : text.replace(was, is)), textOf(outer));
  };
  return { write, keeps: [], holders: [], value: undefined, setting: family };
}

/** `this.metaScopes()`: the same call with the new name, of a method that takes nothing. */
function expressMethod(call: NodePath, place: Place, context: ModuleContext): ScopeExpression | undefined {
  const callee = child(call, 'callee');
  const name = callee && memberName(callee);
  const isBare = call.isCallExpression() && children(call, 'arguments').length === 0;
  if (!callee || name === undefined || !isBare) return undefined;
  const method = expressMember(callee, place, context);
  return method && !method.value ? { ...method, write: (rename) => `${method.write(rename)}()` } : undefined;
}

/** `config.get('META_SCOPES')`: the same call with the new name, where its object means the same. */
function expressAccessor(
  call: NodePath,
  place: Place,
  { entities }: ModuleContext,
): ScopeExpression | undefined {
  const setting = settingName(call);
  const name = setting?.split('.').at(-1);
  if (setting === undefined || name === undefined || !isSameEverywhere(call, place)) return undefined;
  const outer = wrapped(call);
  const holders = entities.mentionedBy(call);
  if (holders.length > 0) {
    const renamed = (rename: Rename): string => setting.slice(0, -name.length) + rename(name);
    const write = (rename: Rename): string => textOf(outer).replace(setting, renamed(rename));
    return { write, keeps: holders, holders, value: undefined };
  }
  // A path leads into files of settings that are not seen here.
  if (!isMetascopeName(setting) || setting !== name) return undefined;
  const write = (rename: Rename): string => textOf(outer).replace(setting, rename(setting));
  return { write, keeps: [], holders: [], value: undefined, setting };
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
  const areValues = sides.every((side) => side?.value !== undefined);
  return areValues ? { write: () => textOf(value), keeps: [], holders: [], value } : undefined;
}

function expressName(name: NodePath, place: Place, context: ModuleContext): ScopeExpression | undefined {
  if (!name.isIdentifier()) return undefined;
  const binding = name.scope.getBinding(name.node.name);
  if (!binding) return undefined;
  if (isVisible(binding, place.at) && !isExported(binding)) {
    const entity = context.entities.ofBinding(binding);
    const write = (rename: Rename): string => rename(binding.identifier.name);
    return { write, keeps: [entity], holders: [entity], value: undefined };
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
  const index = children(fn, 'params').findIndex((parameter) => containsNode(parameter, binding.identifier));
  const parameter = children(fn, 'params')[index];
  const argument = argumentFor(fn, index, place, context);
  if (!parameter || !argument) return undefined;
  const target = parameter.isAssignmentPattern() ? (part(parameter, 'left') as NodePath) : parameter;
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
  const base = isEnvironmentObject(value)
    ? { text: textOf(value), keeps: [] }
    : expressObject(value, place, context);
  const holders = context.entities.slotsOf(value, key);
  if (!base || !canHoldScopes(holders, value, context)) return undefined;
  return {
    write: (rename) => `${base.text}.${rename(key)}`,
    keeps: [...base.keeps, ...holders],
    holders,
    value: undefined,
  };
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
  if (!object) return undefined;
  if (key === undefined) return expressChosen(path, object, place, context);
  const base = expressObject(object, place, context);
  if (!base) {
    const owner = context.origins.of(object).find((origin) => origin.path.isObjectExpression());
    return owner && expressProperty(owner.path, key, place, context);
  }
  const holders = context.entities.slotsOf(object, key);
  if (!canHoldScopes(holders, object, context)) return undefined;
  const dot = path.isOptionalMemberExpression() && path.node.optional ? '?.' : '.';
  return {
    write: (rename) => `${base.text}${dot}${rename(key)}`,
    keeps: [...base.keeps, ...holders],
    holders,
    value: undefined,
  };
}

/** `METASCOPES[product]`: the same item of the same table, where the key means the same. */
function expressChosen(
  item: NodePath,
  table: NodePath,
  place: Place,
  context: ModuleContext,
): ScopeExpression | undefined {
  const row = isChosenByKey(item, context.origins) ? expressRow(item, place, context) : undefined;
  if (!row) return undefined;
  const items = choicesOf(item, context.origins).flatMap(({ name }) => context.entities.slotsOf(table, name));
  const named = table.isIdentifier() ? expressName(table, place, context) : undefined;
  const holders = [...items, ...(named?.holders ?? [])];
  return {
    write: (rename) => (named && named.holders.length > 0 ? `${named.write(rename)}[${row.key}]` : row.text),
    keeps: [...row.keeps, ...holders],
    holders,
    value: undefined,
  };
}

function boundKey(pattern: NodePath | undefined, { identifier }: Binding): string | undefined {
  const property = pattern && children(pattern, 'properties').find((item) => containsNode(item, identifier));
  return property && propertyName(property);
}
