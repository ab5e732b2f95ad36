import type { NodePath } from '@babel/traverse';
import { escapes } from '../ast/escapes';
import { memberName, propertyName } from '../ast/names';
import { returnsOf } from '../ast/functions';
import { child, part, wrapped } from '../ast/unwrap';
import type { ModuleContext } from '../context';

/** Where a value is kept under a name. */
export interface Holder {
  readonly uses: readonly NodePath[];
  /** Whether code that can't be seen reads the same name. */
  readonly open: boolean;
  readonly name: string | undefined;
}

const NOWHERE: Holder = { uses: [], open: false, name: undefined };

/** The variable, property, parameter or result that an expression fills; undefined when it fills none. */
export function holderOf(value: NodePath, context: ModuleContext): Holder | undefined {
  const parent = value.parentPath;
  if (!parent) return undefined;
  if (value.isObjectProperty())
    return parent.isObjectExpression()
      ? slotHolder(parent, propertyName(value), context)
      : patternHolder(value, context);
  if (parent.isVariableDeclarator()) return named(child(parent, 'id'), context);
  if (parent.isAssignmentExpression({ operator: '=' }) && value.key === 'right')
    return named(child(parent, 'left'), context);
  if (parent.isObjectProperty() && parent.parentPath.isObjectExpression() && value.key === 'value')
    return slotHolder(parent.parentPath, propertyName(parent), context);
  if (parent.isCallExpression() && value.listKey === 'arguments')
    return parameterHolder(parent, value, context);
  if (parent.isReturnStatement() || parent.isArrowFunctionExpression()) return resultHolder(value, context);
  return undefined;
}

/** `{ expires_in: x }` or `{ expires_in = 1 }` in a pattern. */
function patternHolder(property: NodePath, context: ModuleContext): Holder {
  const value = child(property, 'value');
  return named(value?.isAssignmentPattern() ? child(value, 'left') : value, context) ?? NOWHERE;
}

function named(target: NodePath | undefined, context: ModuleContext): Holder | undefined {
  const { entities } = context;
  if (target?.isIdentifier()) {
    const binding = target.scope.getBinding(target.node.name);
    const uses = binding?.referencePaths.filter((path) => !path.isExportDeclaration()) ?? [];
    const open = binding !== undefined && uses.length < binding.referencePaths.length;
    return binding && { uses, open, name: target.node.name };
  }
  const name = target && memberName(target);
  const object = target && child(target, 'object');
  if (!object || name === undefined) return undefined;
  const uses = entities.slotsOf(object, name).flatMap((slot) => entities.usesOf(slot));
  return { uses: [...new Set(uses)], open: true, name };
}

function slotHolder(literal: NodePath, name: string | undefined, context: ModuleContext): Holder | undefined {
  if (name === undefined) return undefined;
  const slots = context.entities.slotsOf(literal, name);
  const uses = slots.flatMap((slot) => context.entities.usesOf(slot));
  return { uses, open: escapes(literal, context.origins), name };
}

function parameterHolder(call: NodePath, argument: NodePath, context: ModuleContext): Holder | undefined {
  const fn = context.origins.functionCalled(call);
  const parameter = fn && (part(fn, 'params') as NodePath[])[Number(argument.key)];
  const target = parameter?.isAssignmentPattern() ? child(parameter, 'left') : parameter;
  const binding = target?.isIdentifier() ? fn?.scope.getOwnBinding(target.node.name) : undefined;
  if (!fn || !binding) return undefined;
  const { calls, open } = context.origins.callIndex.callSitesOf(fn);
  return { uses: binding.referencePaths, open: open || calls.length > 1, name: binding.identifier.name };
}

function resultHolder(value: NodePath, { origins }: ModuleContext): Holder | undefined {
  const fn = value.getFunctionParent();
  if (!fn || !returnsOf(fn).some((path) => wrapped(path).node === value.node)) return undefined;
  const { calls, open } = origins.callIndex.callSitesOf(fn);
  const uses = calls.flatMap(({ path, kind }) => (kind === 'call' ? [path] : []));
  return { uses, open: open || uses.length < calls.length || returnsOf(fn).length > 1, name: undefined };
}
