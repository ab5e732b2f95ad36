import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../names';
import { packageMember } from '../packageMember';
import type { Origin, Tracer, Walk } from '../tracing/types';
import { child, children, unwrap } from '../unwrap';
import { isEnvironmentObject } from './variables';
import {
  READING_METHODS,
  schemaLibrary,
  type ArgumentPath,
  type SchemaFunction,
  type SchemaLibrary,
} from './schemaLibraries';

/** What a schema is made of: expressions that give objects with a row for each value. */
interface Schema {
  readonly library: SchemaLibrary;
  readonly rows: readonly NodePath[];
}

/** A call that reads the environment by a schema. */
export interface SchemaRead {
  readonly library: SchemaLibrary;
  readonly rows: readonly NodePath[];
  /** What is read, where it is handed in. */
  readonly inputs: readonly NodePath[];
  /** Under which name the result holds the values: `''` for the result itself; undefined if it gives none. */
  readonly gives: string | undefined;
}

/** Reads a call as one that makes a checked object of the environment. */
export function readSchemaCall(call: NodePath, walk: Walk, tracer: Tracer): SchemaRead | undefined {
  if (!call.isCallExpression() && !call.isOptionalCallExpression()) return undefined;
  const callee = child(call, 'callee');
  const found =
    callee && (readFunction(call, callee, walk, tracer) ?? readMethod(call, callee, walk, tracer));
  if (!found) return undefined;
  const isMeant =
    found.library.ofEnvironment === true || found.inputs.some((path) => isEnvironment(path, walk, tracer));
  return isMeant ? found : undefined;
}

/** `cleanEnv(process.env, { … })`. */
function readFunction(call: NodePath, callee: NodePath, walk: Walk, tracer: Tracer): SchemaRead | undefined {
  const found = schemaFunction(callee);
  if (!found) return undefined;
  const { library, takes } = found;
  const at = (paths: readonly ArgumentPath[] = []): NodePath[] =>
    paths.flatMap((path) => argumentAt(call, path, walk, tracer) ?? []);
  const schemas = at(takes.schemas).map((path) => readSchema(path, walk, tracer));
  if (schemas.includes(undefined)) return undefined;
  const rows = [...at(takes.rows), ...schemas.flatMap((schema) => schema?.rows ?? [])];
  return rows.length > 0 ? { library, rows, inputs: at(takes.input), gives: takes.gives } : undefined;
}

/** `schema.parse(process.env)`. */
function readMethod(call: NodePath, callee: NodePath, walk: Walk, tracer: Tracer): SchemaRead | undefined {
  const name = memberName(callee);
  const object = child(callee, 'object');
  if (name === undefined || !object || !READING_METHODS.has(name)) return undefined;
  const schema = readSchema(object, walk, tracer);
  const method = schema?.library.methods[name];
  if (!schema || method === undefined || typeof method === 'string') return undefined;
  return { ...schema, inputs: children(call, 'arguments').slice(0, 1), gives: method.gives };
}

/** The function of a library that an expression is, and how it is called. */
export function schemaFunction(
  callee: NodePath,
): { readonly library: SchemaLibrary; readonly takes: SchemaFunction } | undefined {
  const member = packageMember(callee);
  const library = member && schemaLibrary(member.source);
  const takes = library?.functions[member?.names.join('.') ?? ''];
  return library && takes && { library, takes };
}

/** The library whose schemas a function makes, if it makes any: `z.object`. */
export function schemaBuilder(callee: NodePath): SchemaLibrary | undefined {
  const member = packageMember(callee);
  const library = member && schemaLibrary(member.source);
  return library?.builders.includes(member?.names.join('.') ?? '') ? library : undefined;
}

/** A call that makes a schema which reads nothing but the environment, whoever asks it then: `convict({ … })`. */
export function readEnvironmentSchema(call: NodePath): SchemaRead | undefined {
  const callee = child(call, 'callee');
  const library = callee && schemaBuilder(callee);
  const rows = children(call, 'arguments').slice(0, 1);
  return library?.ofEnvironment ? { library, rows, inputs: [], gives: undefined } : undefined;
}

/** The schema that an expression is; undefined where it is none, or is made in a way that is not known. */
export function readSchema(path: NodePath, walk: Walk, tracer: Tracer): Schema | undefined {
  const [origin, ...others] = tracer.trace(path, walk);
  return origin && others.length === 0
    ? tracer.once(origin.path.node, walk, (inside) => readMade(origin.path, inside, tracer))
    : undefined;
}

function readMade(call: NodePath, walk: Walk, tracer: Tracer): Schema | undefined {
  const callee = call.isCallExpression() ? child(call, 'callee') : undefined;
  const [first] = children(call, 'arguments');
  const library = callee && schemaBuilder(callee);
  if (library) return { library, rows: first ? [first] : [] };
  const name = callee && memberName(callee);
  const object = callee && child(callee, 'object');
  const base = object && name !== undefined ? readSchema(object, walk, tracer) : undefined;
  const method = base && name !== undefined ? base.library.methods[name] : undefined;
  if (!base || method === undefined || typeof method !== 'string') return undefined;
  if (method === 'keeps' || !first) return base;
  if (method === 'adds') return { ...base, rows: [...base.rows, first] };
  const joined = readSchema(first, walk, tracer);
  return joined && { ...base, rows: [...base.rows, ...joined.rows] };
}

/** What stands at a place in the arguments of a call. */
function argumentAt(
  call: NodePath,
  [index, ...keys]: ArgumentPath,
  walk: Walk,
  tracer: Tracer,
): NodePath | undefined {
  let value = children(call, 'arguments')[index];
  for (const key of keys) {
    const literal = value && tracer.trace(value, walk).find(({ path }) => path.isObjectExpression())?.path;
    const property = literal && children(literal, 'properties').find((item) => propertyName(item) === key);
    value = property && child(property, 'value');
  }
  return value;
}

/** Whether an expression gives the environment, or an object made of it. */
function isEnvironment(path: NodePath, walk: Walk, tracer: Tracer): boolean {
  return tracer.trace(path, walk).some(
    ({ path: value }) =>
      isEnvironmentObject(value) ||
      (value.isObjectExpression() &&
        children(value, 'properties').some((property) => {
          const inner = child(property, property.isSpreadElement() ? 'argument' : 'value');
          const read = inner && unwrap(inner);
          return read !== undefined && (isEnvironmentObject(read) || isReadOfEnvironment(read));
        })),
  );
}

function isReadOfEnvironment(read: NodePath): boolean {
  const object = child(read, 'object');
  return object !== undefined && isEnvironmentObject(object);
}

/**
 * What a call that reads the environment by a schema gives for the values: the objects that describe them, and what was
 * handed in.
 */
export function traceSchemaRead({ rows, inputs }: SchemaRead, walk: Walk, tracer: Tracer): Origin[] {
  const described = rows
    .flatMap((path) => tracer.trace(path, walk))
    .filter(({ path }) => path.isObjectExpression())
    .map((origin): Origin => ({ ...origin, calls: walk.calls, described: true }));
  const given = inputs
    .flatMap((path) => tracer.trace(path, walk))
    .filter(({ path }) => path.isObjectExpression() || isEnvironmentObject(path));
  return [...described, ...given];
}

/** A value that a described object has under a name: the row that describes it, or the rows below that. */
export function describedProperty(owner: Origin, name: string, walk: Walk, tracer: Tracer): Origin[] {
  return children(owner.path, 'properties').flatMap((property): Origin[] => {
    if (property.isSpreadElement())
      return tracer
        .trace(property.get('argument'), walk)
        .flatMap((part) =>
          part.path.isObjectExpression() ? describedProperty(part, name, walk, tracer) : [],
        );
    if (propertyName(property) !== name) return [];
    const value = child(property, 'value');
    return value && isGroup(value)
      ? [{ path: value, element: false, calls: walk.calls, described: true }]
      : [{ path: property, element: false, calls: walk.calls }];
  });
}

/** Whether an object groups rows and is none itself: that says how its value is written, or where it comes from. */
export function isGroup(value: NodePath): boolean {
  return (
    value.isObjectExpression() &&
    !children(value, 'properties').some((item) =>
      /^(default|env|format|type)$/.test(propertyName(item) ?? ''),
    )
  );
}

/** Whether an expression is built by functions of a schema library: `z.string().min(1)`. */
export function isSchemaValue(value: NodePath): boolean {
  let current: NodePath | undefined = value;
  while (current) {
    const member = packageMember(current);
    if (member) return schemaLibrary(member.source) !== undefined;
    current = child(current, 'callee') ?? child(current, 'object');
  }
  return false;
}
