import type { NodePath } from '@babel/traverse';
import { tracePath } from '../environment/pathReads';
import { readSchemaCall, traceSchemaRead } from '../environment/schemaCalls';
import { isClassLike } from '../classes/constructorFunctions';
import { memberFunction } from '../classes/ownership';
import { asFunction, returnsOf, type FunctionPath } from '../functions';
import { isPromiseAll } from '../listPatterns';
import { memberName } from '../names';
import { mergedObjects, objectFunction } from '../objectCalls';
import { isTestCode } from '../testCode';
import { child, children, unwrap } from '../unwrap';
import { traceItemCall } from './traceItems';
import { traceLoad } from './traceModule';
import { propertyOfAny, writersOf } from './traceProperty';
import { traceAll, type Origin, type Tracer, type Walk } from './types';

/** Functions whose result is the text of their argument. */
const TEXT_FUNCTIONS = new Set(['String', 'encodeURIComponent']);

/** What a call gives: what a function that can be seen returns, or what is known of built-in functions. */
export function traceCall(call: NodePath, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const callee = child(call, 'callee');
  if (!callee || mergedObjects(call)) return undefined;
  const read = readSchemaCall(call, walk, tracer);
  if (read) return read.gives === '' ? traceSchemaRead(read, walk, tracer) : undefined;
  const asked = tracePath(call, walk, tracer);
  if (asked) return asked;
  const functions = functionsBehind(callee, walk, tracer);
  if (functions.length === 0)
    return traceLoad(call, walk, tracer) ?? traceBuiltIn(call, callee, walk, tracer);
  const returned = functions.flatMap(returnsOf);
  if (returned.length === 0 || functions.some((fn) => fn.node.generator === true)) return undefined;
  return traceAll(tracer, returned, { seen: walk.seen, calls: [...walk.calls, call] });
}

function traceBuiltIn(call: NodePath, callee: NodePath, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const name = memberName(callee);
  const [first] = children(call, 'arguments');
  const object = child(callee, 'object');
  if (name === 'then' && first) {
    const handler = functionBehind(first, walk, tracer);
    return handler ? traceAll(tracer, returnsOf(handler), walk) : undefined;
  }
  if ((name === 'catch' || name === 'finally') && object) return tracer.trace(object, walk);
  if ((name === 'toString' || name === 'trim') && object) return tracer.trace(object, walk);
  const items = traceItemCall(call, object, name, walk, tracer);
  if (items) return items;
  if (!first) return undefined;
  const isText = callee.isIdentifier() && TEXT_FUNCTIONS.has(callee.node.name);
  const isResolve = name === 'resolve' && object?.isIdentifier({ name: 'Promise' });
  const isSame = /^(freeze|seal)$/.test(objectFunction(call) ?? '');
  return isText || isResolve || isSame || isPromiseAll(call) ? tracer.trace(first, walk) : undefined;
}

/** What `new X(…)` gives: the class, or what a promise is resolved with. */
export function traceNew(path: NodePath, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const callee = child(path, 'callee');
  if (!callee) return undefined;
  if (callee.isIdentifier({ name: 'Promise' })) return settled(path, walk, tracer);
  const classes = tracer.trace(callee, walk).filter((origin) => isClassLike(origin.path));
  return classes.length > 0 ? classes.map((origin) => ({ ...origin, calls: walk.calls })) : undefined;
}

/** `new Promise((resolve) => … resolve(x) …)`: what it is resolved with. */
function settled(path: NodePath, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const executor = asFunction(children(path, 'arguments')[0]);
  const resolve = executor && children(executor, 'params')[0];
  if (!resolve?.isIdentifier()) return undefined;
  const references = executor?.scope.getBinding(resolve.node.name)?.referencePaths ?? [];
  const values = references.flatMap((reference) =>
    reference.key === 'callee' && reference.parentPath?.isCallExpression()
      ? (children(reference.parentPath, 'arguments')[0] ?? [])
      : [],
  );
  return values.length > 0 ? traceAll(tracer, values, walk) : undefined;
}

/** The function that an expression is, if it can be seen. */
export function functionBehind(callee: NodePath, walk: Walk, tracer: Tracer): FunctionPath | undefined {
  return functionsBehind(callee, walk, tracer)[0];
}

/** The function that an expression is, or those that it can be where classes replace a method. */
function functionsBehind(callee: NodePath, walk: Walk, tracer: Tracer): FunctionPath[] {
  const target = unwrap(callee);
  const own = asFunction(target);
  if (own) return [own];
  if (target.isIdentifier()) return firstFunction(tracer.trace(target, walk));
  const name = memberName(target);
  const object = child(target, 'object');
  if (name === undefined || !object) return [];
  // Each object once: to trace the member as well would double the work at every call on the way.
  const owners = tracer.trace(object, walk);
  const methods = new Set(owners.flatMap(({ path }) => methodsOf(path, name, object.isSuper(), tracer)));
  if (methods.size > 0) return fakesLast([...methods]);
  return firstFunction(propertyOfAny(owners, name, walk, tracer));
}

/** Methods that only stand for others in tests come last: the first is the one that is meant. */
function fakesLast(methods: readonly FunctionPath[]): FunctionPath[] {
  return [...methods.filter((fn) => !isTestCode(fn)), ...methods.filter(isTestCode)];
}

/** A method of an object, and those that replace it where the object can be of another class; `super` names one. */
function methodsOf(owner: NodePath, name: string, isExact: boolean, tracer: Tracer): FunctionPath[] {
  const writers = isClassLike(owner) ? writersOf(owner, name, tracer) : [owner];
  const found = writers.flatMap((path) => memberFunction(path, name) ?? []);
  return isExact ? found.slice(0, 1) : found;
}

function firstFunction(origins: readonly Origin[]): FunctionPath[] {
  const found = origins.map(({ path }) => path).find((path): path is FunctionPath => path.isFunction());
  return found ? [found] : [];
}
