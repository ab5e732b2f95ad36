import type { NodePath } from '@babel/traverse';
import { memberName } from '../names';
import { START, type Origin, type Tracer, type Walk } from '../tracing/types';
import { propertyOfAny } from '../tracing/traceProperty';
import { child } from '../unwrap';
import { askedName, isConfigService } from './configService';
import { describedProperty, readSchema } from './schemaCalls';

/** A value of a schema, or of settings by name, that is asked for by its path. */
export interface PathRead {
  /** The literals that can have its row, or the group of rows that it is. */
  readonly owners: readonly NodePath[];
  readonly key: string;
}

/** Reads `config.get('adobe.clientId')`, where it can be seen what the path means. */
export function readPath(call: NodePath, tracer: Tracer): PathRead | undefined {
  const found = follow(call, START, tracer);
  return found && { owners: found.owners.map(({ path }) => path), key: found.key };
}

/** What such a call gives: the row, or the group of rows. */
export function tracePath(call: NodePath, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const found = follow(call, walk, tracer);
  return found?.owners.flatMap((owner) => below(owner, found.key, walk, tracer));
}

function follow(
  call: NodePath,
  walk: Walk,
  tracer: Tracer,
): { readonly owners: Origin[]; readonly key: string } | undefined {
  const setting = call.isCallExpression() ? askedName(call) : undefined;
  const callee = child(call, 'callee');
  const object = callee && child(callee, 'object');
  const method = callee && memberName(callee);
  if (setting === undefined || !object || method === undefined || !/^get(OrThrow)?$/.test(method))
    return undefined;
  const keys = setting.split('.');
  let owners = rootsOf(object, method, keys, walk, tracer);
  const key = keys.pop() ?? '';
  for (const name of keys)
    owners = owners
      .flatMap((owner) => below(owner, name, walk, tracer))
      .filter(({ path }) => path.isObjectExpression());
  return owners.length > 0 ? { owners, key } : undefined;
}

/** The objects that the first of the keys means a property of; a key that only chooses among them is taken off. */
function rootsOf(object: NodePath, method: string, keys: string[], walk: Walk, tracer: Tracer): Origin[] {
  if (isConfigService(object)) {
    const [first = ''] = keys;
    const named = keys.length > 1 ? tracer.settings.namespace(first) : [];
    if (named.length > 0) keys.shift();
    const objects = named.length > 0 ? named : tracer.settings.rootsWith(first);
    return objects.map((path) => ({ path, element: false, calls: walk.calls }));
  }
  const schema = readSchema(object, walk, tracer);
  if (schema?.library.getter !== method) return [];
  return schema.rows
    .flatMap((path) => tracer.trace(path, walk))
    .filter(({ path }) => path.isObjectExpression())
    .map((origin) => ({ ...origin, described: true }));
}

function below(owner: Origin, name: string, walk: Walk, tracer: Tracer): Origin[] {
  return owner.described
    ? describedProperty(owner, name, walk, tracer)
    : propertyOfAny([owner], name, walk, tracer);
}
