import type { NodePath } from '@babel/traverse';
import type { FunctionPath } from '../functions';
import { child, children, part } from '../unwrap';
import { visit } from '../visit';
import { isConstructorFunction } from './constructorFunctions';
import { constructorOf } from './constructions';
import { prototypeOf } from './prototypes';

/** Methods that change a list or collection, which others may hold as well. */
export const CHANGING_METHODS: ReadonlySet<string> = new Set([
  ...['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin'],
  ...['add', 'set', 'delete', 'clear', 'write'],
]);

/** What runs when an object of a class is made. */
export interface Construction {
  readonly maker: FunctionPath | undefined;
  /** The values that fields begin with. */
  readonly initialisers: readonly NodePath[];
  /** The expression after `extends`. */
  readonly base: NodePath | undefined;
}

/** Reads what a class does to make an object; undefined when that can't be said: decorators do more, a base is called. */
export function readConstruction(owner: NodePath): Construction | undefined {
  if (isConstructorFunction(owner))
    return prototypeOf(owner)?.bases.length
      ? undefined
      : { maker: owner as FunctionPath, initialisers: [], base: undefined };
  const members = children(part(owner, 'body') as NodePath, 'body');
  const isDecorated = [owner, ...members].some((path) => children(path, 'decorators').length > 0);
  if (!owner.isClass() || isDecorated) return undefined;
  const maker = constructorOf(owner);
  const fields = members.filter(
    (member) =>
      (member.isClassProperty() && !member.node.static) ||
      (member.isClassPrivateProperty() && !member.node.static),
  );
  return {
    maker: maker?.isFunction() ? maker : undefined,
    initialisers: fields.flatMap((field) => child(field, 'value') ?? []),
    base: child(owner, 'superClass'),
  };
}

/** Whether a function does anything with `this` but read and write its properties, so that others may know it then. */
export function handsOutThis(fn: NodePath): boolean {
  let found = false;
  visit(fn, {
    ThisExpression(path) {
      const isObject = path.key === 'object' && !path.parentPath.isSuper();
      if (!isObject) found = true;
    },
    Function(path) {
      if (!path.isArrowFunctionExpression()) path.skip();
    },
  });
  return found;
}

/** Whether the constructor of a class calls methods of the new object, which a subclass may have replaced. */
export function callsItself(owner: NodePath): boolean {
  let found = false;
  const constructor = constructorOf(owner);
  if (constructor)
    visit(constructor, {
      CallExpression(path) {
        if (child(part(path, 'callee') as NodePath, 'object')?.isThisExpression()) found = true;
      },
    });
  return found;
}

/** The function that `this` belongs to. */
export function thisFunction(path: NodePath): FunctionPath | undefined {
  const found = path.findParent((parent) => parent.isFunction() && !parent.isArrowFunctionExpression());
  return found?.isFunction() ? found : undefined;
}
