import type { NodePath } from '@babel/traverse';
import { isWriteTarget } from '../../ast/bindings';
import { isSchemaValue } from '../../ast/environment/schemaCalls';
import { memberName, propertyName } from '../../ast/names';
import { child, children } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { VARIABLE } from '../environment/namedVariables';
import { loadsOf, type KeyLoad } from '../traceKey';
import { visit } from '../../ast/visit';

/**
 * Where a key is still put under the name by which the signing asked for it, though it could not be followed from one
 * to the other and nothing asks for the name any more: a property read from an object, a binding of a container.
 *
 * @param loads settings that are gone
 */
export function findUnreadKeys(loads: readonly KeyLoad[], context: ModuleContext): NodePath[] {
  const names = loads.flatMap(({ path }) => propertyAskedFor(path) ?? []);
  const lookups = loads.flatMap(({ path }) => keyLookedUp(path) ?? []);
  const found = [
    ...names.flatMap((name) => unreadProperties(name, context)),
    ...lookups.flatMap((key) => unreadBindings(key, context)),
  ];
  return [...new Set(found)];
}

/** `config.key`, or `key` taken out of a config. */
function propertyAskedFor(path: NodePath): string | undefined {
  const property = path.find((parent) => parent.isObjectProperty() || parent.isStatement());
  const isTaken = property?.isObjectProperty() === true && property.parentPath.isObjectPattern();
  return memberName(path) ?? (isTaken ? propertyName(property) : undefined);
}

/** `container.get(KEY)`: the name or member by which something is asked for. */
function keyLookedUp(path: NodePath): NodePath | undefined {
  const [key, ...others] = path.isCallExpression() ? children(path, 'arguments') : [];
  const isName = key?.isIdentifier() === true || key?.isMemberExpression() === true;
  return isName && others.length === 0 ? key : undefined;
}

/** Properties of this name that load a key, or have one loaded, when live code reads none of this name. */
function unreadProperties(name: string, context: ModuleContext): NodePath[] {
  const { views, cascade } = context;
  const loading: NodePath[] = [];
  let isRead = false;
  const readMember = (path: NodePath): void => {
    if (memberName(path) === name && !isWriteTarget(path) && !cascade.isGone(path)) isRead = true;
  };
  for (const { module } of views) {
    visit(module.program, {
      MemberExpression: readMember,
      OptionalMemberExpression: readMember,
      'ObjectProperty|ClassProperty': (path: NodePath) => {
        if (propertyName(path) !== name || cascade.isGone(path)) return;
        if (path.parentPath?.isObjectPattern()) isRead = true;
        else if (loadsKey(child(path, 'value'), context) || namesVariable(child(path, 'value')))
          loading.push(path);
      },
    });
  }
  return isRead ? [] : loading;
}

/** `bind(KEY).to(readFileSync(…))`: calls that are given the same name and load a key, in one statement. */
function unreadBindings(key: NodePath, context: ModuleContext): NodePath[] {
  const { entities, cascade } = context;
  const object = child(key, 'object');
  const name = memberName(key);
  const binding = key.isIdentifier() ? key.scope.getBinding(key.node.name) : undefined;
  const named = binding
    ? [entities.ofBinding(binding)]
    : object && name !== undefined
      ? entities.slotsOf(object, name)
      : [];
  const uses = named.flatMap((entity) => entities.usesOf(entity)).filter((use) => !cascade.isGone(use));
  return uses.flatMap((use) => {
    const statement = use.listKey === 'arguments' ? use.getStatementParent() : null;
    return statement ? givenKeys(statement, context) : [];
  });
}

function givenKeys(statement: NodePath, context: ModuleContext): NodePath[] {
  const found: NodePath[] = [];
  visit(statement, {
    CallExpression(call) {
      found.push(...children(call, 'arguments').filter((argument) => loadsKey(argument, context)));
    },
  });
  return found.slice(0, 1);
}

/** `privateKey: 'PRIVATE_KEY'`, for code that cannot be seen to read it. */
function namesVariable(value: NodePath | undefined): boolean {
  return value?.isStringLiteral() === true && VARIABLE.test(value.node.value);
}

function loadsKey(value: NodePath | undefined, context: ModuleContext): boolean {
  if (value === undefined) return false;
  // The row of a schema that can't be followed.
  if (isSchemaValue(value)) return true;
  return loadsOf(value, context).some(({ how }) => how === 'file' || how === 'environment');
}
