import type { NodePath } from '@babel/traverse';
import { importSource, requiredSource } from '../ast/importSource';
import { memberName } from '../ast/names';
import { child, unwrap } from '../ast/unwrap';

/** What a call calls: `axios.post` → object `axios`, method `post`; `fetch` → object `fetch`, no method. */
export interface Callee {
  readonly object: NodePath;
  readonly method: string | undefined;
  /** The package the object comes from, as far as this file shows. */
  readonly source: string | undefined;
}

/** Reads the callee of a call. */
export function readCallee(call: NodePath): Callee | undefined {
  const callee = child(call, 'callee');
  if (!callee) return undefined;
  const target = unwrap(callee);
  const method = memberName(target);
  const object = method === undefined ? target : unwrap(child(target, 'object') as NodePath);
  return { object, method, source: sourceOf(object) };
}

/** The package an expression comes from: `axios`, `require('axios')`, `require('axios').default`. */
function sourceOf(path: NodePath): string | undefined {
  if (path.isIdentifier()) return importSource(path, path.node.name);
  return requiredSource(path);
}

/** Whether a package is one of `names`, or a file inside one. */
export function isFrom(source: string | undefined, names: ReadonlySet<string>): boolean {
  return source !== undefined && names.has(source.replace(/^node:/, ''));
}
