import type { NodePath } from '@babel/traverse';
import { memberName } from '../names';
import { settingName } from '../settingName';
import { START, type Origin, type Tracer, type Walk } from '../tracing/types';
import { child } from '../unwrap';
import { describedProperty, readSchema } from './schemaCalls';

/** A value of a schema that is asked for by its path. */
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
  return found?.owners.flatMap((owner) => describedProperty(owner, found.key, walk, tracer));
}

function follow(
  call: NodePath,
  walk: Walk,
  tracer: Tracer,
): { readonly owners: Origin[]; readonly key: string } | undefined {
  const setting = settingName(call);
  const callee = child(call, 'callee');
  const object = callee && child(callee, 'object');
  if (setting === undefined || !object || memberName(callee) !== 'get') return undefined;
  const schema = readSchema(object, walk, tracer);
  if (schema?.library.getter !== 'get') return undefined;
  const keys = setting.split('.');
  const key = keys.pop() ?? '';
  let owners = schema.rows
    .flatMap((path) => tracer.trace(path, walk))
    .filter(({ path }) => path.isObjectExpression());
  for (const name of keys)
    owners = owners
      .flatMap((owner) => describedProperty(owner, name, walk, tracer))
      .filter(({ path }) => path.isObjectExpression());
  return owners.length > 0 ? { owners, key } : undefined;
}
