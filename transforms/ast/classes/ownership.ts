import type { NodePath } from '@babel/traverse';
import { asFunction, type FunctionPath } from '../functions';
import { propertyName } from '../names';
import { child, children, wrapped } from '../unwrap';
import { isConstructorFunction } from './constructorFunctions';
import { prototypeMemberName, prototypeMembers, prototypeOwner } from './prototypes';

/** The class or object literal a method belongs to; of a function that is used like a class, that function. */
export function ownerOf(fn: FunctionPath): NodePath | undefined {
  if (isConstructorFunction(fn)) return fn;
  const holder = fn.isObjectMethod() ? fn : wrapped(fn).parentPath;
  const maker = holder && prototypeOwner(holder);
  if (maker) return maker;
  if (fn.isObjectMethod()) return fn.parentPath;
  if (fn.isClassMethod() || fn.isClassPrivateMethod()) return fn.parentPath.parentPath ?? undefined;
  if (holder?.isClassProperty() || holder?.isClassPrivateProperty())
    return holder.parentPath.parentPath ?? undefined;
  if (holder?.isObjectProperty()) return holder.parentPath;
  return undefined;
}

/** The name of the member that holds a function in a class or object literal. */
export function memberNameOf(fn: FunctionPath): string | undefined {
  if (isConstructorFunction(fn)) return 'constructor';
  const own = propertyName(fn);
  const holder = wrapped(fn).parentPath;
  return own ?? (ownerOf(fn) && holder ? prototypeMemberName(holder) : undefined);
}

/** A method, or function-valued property, of a class or object literal. */
export function memberFunction(owner: NodePath, name: string): FunctionPath | undefined {
  const written = owner.isClass()
    ? children(owner.get('body'), 'body')
    : owner.isObjectExpression()
      ? children(owner, 'properties')
      : [];
  for (const member of [...written, ...prototypeMembers(owner)]) {
    if (prototypeMemberName(member) !== name) continue;
    const fn = member.isFunction() ? member : asFunction(child(member, 'value') ?? child(member, 'right'));
    if (fn && memberNameOf(fn) === name) return fn;
  }
  return undefined;
}
