import type { NodePath } from '@babel/traverse';
import { importSource } from './importSource';
import { memberName } from './names';
import { child, children, unwrap } from './unwrap';

/** What takes the place of a function in a test. */
export interface DoubleCall {
  /** The object and the name of its member that is replaced; undefined for a double by itself. */
  readonly target: { readonly object: NodePath; readonly member: string } | undefined;
}

/** Makers of a double by itself: of Jest, Vitest, Sinon, node:test, testdouble. */
const ALONE = /^(?:fn|stub|spy|fake|func|function)$/;

/** Functions that replace a member of an object: `jest.spyOn(o, 'm')`, `sinon.stub(o, 'm')`, `mock.method(o, 'm')`. */
const REPLACING = /^(?:spyOn|stub|spy|replace|method)$/;

/** Libraries whose functions may be taken out by name: `const { stub } = require('sinon')`. */
const LIBRARIES = new Set(['sinon', 'vitest', '@jest/globals', 'testdouble', 'node:test']);

/** Reads `jest.spyOn(jwt, 'sign').mockReturnValue('x')`: the call that makes a double, and what it is told to do. */
export function readDouble(expression: NodePath): DoubleCall | undefined {
  const value = unwrap(expression);
  const callee = value.isCallExpression() ? child(value, 'callee') : undefined;
  if (!callee) return undefined;
  const made = readMaker(value, callee);
  if (made) return made;
  const object = child(callee, 'object');
  return object && readDouble(object);
}

function readMaker(call: NodePath, callee: NodePath): DoubleCall | undefined {
  const name = memberName(callee) ?? libraryFunction(callee);
  if (name === undefined) return undefined;
  const [object, member] = children(call, 'arguments');
  if (object && member?.isStringLiteral())
    return REPLACING.test(name) ? { target: { object, member: member.node.value } } : undefined;
  const isAlone = object === undefined || object.isFunction() || object.isStringLiteral();
  return ALONE.test(name) && isAlone ? { target: undefined } : undefined;
}

function libraryFunction(callee: NodePath): string | undefined {
  if (!callee.isIdentifier()) return undefined;
  const { name } = callee.node;
  return LIBRARIES.has(importSource(callee, name) ?? '') ? name : undefined;
}
