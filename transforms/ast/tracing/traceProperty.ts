import type { NodePath } from '@babel/traverse';
import type { Node, ObjectMethod } from '@babel/types';
import { describedProperty, readSchemaCall, traceSchemaRead } from '../environment/schemaCalls';
import { enumValue } from '../enums';
import { isClassLike } from '../classes/constructorFunctions';
import { mentionsOf } from '../classes/constructions';
import { isLeftToHeirs, membersNamed, mergedIntoThis } from '../classes/members';
import { returnsOf } from '../functions';
import { isExportsObject, readExports } from '../moduleExports';
import { mentionsEverywhere } from '../moduleMentions';
import { itemAt } from '../listPatterns';
import { memberName, propertyName } from '../names';
import { namespaceMember } from '../namespaces';
import { mergedObjects } from '../objectCalls';
import { parameterPropertyOf } from '../slotDefinitions';
import { child, children, unwrap } from '../unwrap';
import { traceBinding } from './traceBinding';
import { entriesOf, itemsOf, traceEntry, traceItems } from './traceItems';
import { traceExport } from './traceModule';
import { traceThis } from './traceThis';
import { originAt, traceAll, type Origin, type Tracer, type Walk } from './types';

/** `object.name` or `object[index]`; undefined when no value can be seen. */
export function traceMember(path: NodePath, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const object = child(path, 'object');
  const name = memberName(path);
  if (!object) return undefined;
  if (name === undefined) return indexed(path, object, walk, tracer);
  const listed = enumValue(path, tracer.links);
  if (listed) return tracer.trace(listed, walk);
  return prototypeBehind(object, name, walk, tracer) ?? propertyOf(object, name, walk, tracer);
}

/** `X.prototype`: what an object of the class has, which is what stands for such an object here. */
function prototypeBehind(object: NodePath, name: string, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const makers =
    name === 'prototype' ? tracer.trace(object, walk).filter(({ path }) => isClassLike(path)) : [];
  return makers.length > 0 ? makers : undefined;
}

/**
 * `xs[i]`: an element of a list. An index that is a known string is a property; one that comes in by a parameter is
 * not known where it chooses among rows of a table, though it may be the same at all calls there are today.
 */
function indexed(path: NodePath, object: NodePath, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const property = child(path, 'property');
  const index = property && tracer.trace(property, walk);
  const only = index?.length === 1 ? index[0]?.path : undefined;
  if (only?.isStringLiteral())
    return (
      (isParameter(property) ? rowsBehind(object, walk, tracer) : undefined) ??
      propertyOf(object, only.node.value, walk, tracer)
    );
  const item = only?.isNumericLiteral()
    ? propertyOf(object, String(only.node.value), walk, tracer)
    : undefined;
  if (item) return item;
  const lists = tracer.trace(object, walk);
  return lists.length > 0 ? traceItems(lists, walk, tracer) : undefined;
}

function isParameter(key: NodePath | undefined): boolean {
  const name = key && unwrap(key);
  return name?.isIdentifier() === true && name.scope.getBinding(name.node.name)?.kind === 'param';
}

/** The rows of a table that holds nothing else. */
function rowsBehind(object: NodePath, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const items = traceItems(tracer.trace(object, walk), walk, tracer);
  return items.length > 0 && items.every(({ element }) => !element) ? items : undefined;
}

function propertyOf(object: NodePath, name: string, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const found = propertyOfAny(tracer.trace(object, walk), name, walk, tracer);
  return found.length > 0 ? found : undefined;
}

/** The values of property `name` of whatever an object can be: as written in it, and as assigned to it later. */
export function propertyOfAny(owners: readonly Origin[], name: string, walk: Walk, tracer: Tracer): Origin[] {
  return owners.flatMap((owner) => {
    if (owner.element) return elementProperty(owner, name, walk, tracer);
    if (owner.described) return describedProperty(owner, name, walk, tracer);
    return [
      ...ownProperty(owner.path, name, walk, tracer),
      ...traceAll(tracer, valuesWritten(owner.path, name, tracer), walk),
    ];
  });
}

/** `name` of an element of a collection: of what can be seen in it, or of a pair of `Object.entries(x)`. */
function elementProperty(owner: Origin, name: string, walk: Walk, tracer: Tracer): Origin[] {
  if (entriesOf(owner.path)) return traceEntry(owner.path, name, walk, tracer);
  const items = itemsOf(owner.path, walk, tracer) ?? [];
  return items.flatMap((item) =>
    tracer.trace(item, walk).flatMap((origin) => ownProperty(origin.path, name, walk, tracer)),
  );
}

function valuesWritten(owner: NodePath, name: string, tracer: Tracer): NodePath[] {
  return tracer.writesNamed(name).flatMap((write) => {
    const left = child(write, 'left');
    const target = left && child(left, 'object');
    const right = child(write, 'right');
    if (!target || !right) return [];
    return assignable(target, tracer).some((node) => node === owner.node) ? [right] : [];
  });
}

/** The objects an assignment target can be, without following writes again (which would not end). */
function assignable(target: NodePath, tracer: Tracer): Node[] {
  if (target.isThisExpression())
    return (traceThis(target) ?? []).flatMap(({ path }) =>
      tracer.heritage.lineOf(path).map(({ node }) => node),
    );
  if (isExportsObject(target)) return exportsNodes(target.scope.getProgramParent().path);
  if (target.isIdentifier()) {
    const binding = target.scope.getBinding(target.node.name);
    const init = binding?.path.isVariableDeclarator() ? child(binding.path, 'init') : undefined;
    if (init) return [unwrap(init).node];
    return binding ? [binding.identifier] : [];
  }
  return [target.node];
}

function exportsNodes(program: NodePath): Node[] {
  return [program.node, ...readExports(program).whole.map((value) => unwrap(value).node)];
}

/** The value written for `name` in an object literal, a class or a module. */
function ownProperty(owner: NodePath, name: string, walk: Walk, tracer: Tracer): Origin[] {
  if (owner.isObjectExpression()) return literalProperty(owner, name, walk, tracer);
  if (owner.isProgram()) return traceExport(owner, name, walk, tracer);
  if (owner.isArrayExpression()) {
    const item = itemAt(owner, Number(name));
    return item ? tracer.trace(item, walk) : [];
  }
  if (owner.isTSModuleDeclaration()) {
    const member = namespaceMember(owner, name);
    return (member && traceBinding(member, walk, tracer)) ?? [];
  }
  if (isClassLike(owner)) return classProperty(owner, name, walk, tracer);
  const read = readSchemaCall(owner, walk, tracer);
  if (read) return read.gives === name ? traceSchemaRead(read, walk, tracer) : [];
  const merged = mergedObjects(owner);
  if (!merged) return [];
  // `options = Object.assign({}, options, more)` leads back to itself.
  const follow = (inside: Walk): Origin[] =>
    merged.flatMap((part) => propertyOf(part, name, inside, tracer) ?? []);
  return tracer.once(owner.node, walk, follow) ?? [];
}

/** What an object of a class has under a name: as the class writes it, inherits it, or has it replaced by heirs. */
function classProperty(owner: NodePath, name: string, walk: Walk, tracer: Tracer): Origin[] {
  const { heritage } = tracer;
  return [
    ...writersOf(owner, name, tracer).flatMap((path) => [
      ...membersNamed(path, name).flatMap((member) => classMember(member, walk, tracer)),
      ...parameterProperty(path, name, walk, tracer),
    ]),
    ...heritage
      .lineOf(owner)
      .flatMap(mergedIntoThis)
      .flatMap((part) => propertyOf(part, name, walk, tracer) ?? []),
  ];
}

/** The class that gives an object of `owner` a member, itself or the nearest ancestor, and the heirs that replace it. */
export function writersOf(owner: NodePath, name: string, { heritage, links }: Tracer): NodePath[] {
  const writes = (path: NodePath): boolean =>
    membersNamed(path, name).length > 0 || parameterPropertyOf(path, name) !== undefined;
  const nearest = [owner, ...heritage.ancestorsOf(owner)].find(writes);
  // What a class leaves to its heirs stands in the modules that import it.
  if (nearest && membersNamed(nearest, name).some(isLeftToHeirs))
    mentionsEverywhere(mentionsOf(owner), links);
  return [...(nearest ? [nearest] : []), ...heritage.heirsOf(owner).filter(writes)];
}

function classMember(member: NodePath, walk: Walk, tracer: Tracer): Origin[] {
  if (member.isClassMethod({ kind: 'get' }) || member.isClassPrivateMethod({ kind: 'get' }))
    return traceAll(tracer, returnsOf(member), walk);
  if (member.isClassMethod() || member.isClassPrivateMethod()) return [originAt(member, walk)];
  if (member.isObjectMethod())
    return member.node.kind === 'get' ? traceAll(tracer, returnsOf(member), walk) : [originAt(member, walk)];
  const value = child(member, member.isAssignmentExpression() ? 'right' : 'value');
  return value ? tracer.trace(value, walk) : [];
}

/** `constructor(private name: T)`: what the constructor receives. */
function parameterProperty(owner: NodePath, name: string, walk: Walk, tracer: Tracer): Origin[] {
  const binding = parameterPropertyOf(owner, name);
  return (binding && traceBinding(binding, walk, tracer)) ?? [];
}

function literalProperty(owner: NodePath, name: string, walk: Walk, tracer: Tracer): Origin[] {
  const spread: Origin[] = [];
  for (const property of children(owner, 'properties').reverse()) {
    if (property.isSpreadElement()) {
      // Options can be spread into themselves: `options = { ...options, x }`.
      spread.push(
        ...(tracer.once(property.node, walk, (inside) =>
          propertyOf(property.get('argument'), name, inside, tracer),
        ) ?? []),
      );
    } else if (propertyName(property) === name) {
      if (property.isObjectMethod({ kind: 'get' }))
        return [...spread, ...traceAll(tracer, returnsOf(property as NodePath<ObjectMethod>), walk)];
      const value = property.isObjectMethod() ? undefined : child(property, 'value');
      return [...spread, ...(value ? tracer.trace(value, walk) : [originAt(property, walk)])];
    }
  }
  return spread;
}
