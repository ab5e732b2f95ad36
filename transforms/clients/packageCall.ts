import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { packageMember } from '../ast/packageMember';
import { child, children, unwrap } from '../ast/unwrap';
import { viewOptions, type OptionsView } from './options';

/** A call of a client package, or of an instance made by it. */
export interface PackageCall {
  /** The function called: `post`; undefined for the package or instance itself. */
  readonly method: string | undefined;
  readonly args: readonly NodePath[];
  /** The settings the instance was made with. */
  readonly defaults: OptionsView | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Reads a call as one of the package `source`, under whatever name the file imports it.
 *
 * @param makers functions of the package that make an instance: `extend`, `create`
 * @param setters methods of an instance that give it back: `agent().timeout(5000)`
 */
export function packageCall(
  call: NodePath,
  source: string,
  makers: ReadonlySet<string>,
  origins: Origins,
  setters: ReadonlySet<string> = NONE,
): PackageCall | undefined {
  const callee = child(call, 'callee');
  if (!callee) return undefined;
  const args = children(call, 'arguments');
  const member = packageMember(callee);
  if (member?.source === source) {
    const isMaker = member.names.some((name) => makers.has(name));
    if (member.names.length > 1 || isMaker) return undefined;
    return { method: member.names[0], args, defaults: undefined };
  }
  const target = unwrap(callee);
  const method = memberName(target);
  const object = method === undefined ? target : child(target, 'object');
  const [made] = (object ? origins.of(object) : [])
    .map(({ path }) => instanceSet(path, setters))
    .filter((path) => isMade(path, source, makers));
  if (!made || (method !== undefined && (makers.has(method) || setters.has(method)))) return undefined;
  return { method, args, defaults: viewOptions(children(made, 'arguments')[0], origins) };
}

/** The instance that a chain of setters gives back. */
function instanceSet(path: NodePath, setters: ReadonlySet<string>): NodePath {
  const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
  const object = callee && child(callee, 'object');
  return object && setters.has(memberName(callee) ?? '') ? instanceSet(unwrap(object), setters) : path;
}

function isMade(path: NodePath, source: string, makers: ReadonlySet<string>): boolean {
  const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
  const maker = callee && packageMember(callee);
  return maker?.source === source && makers.has(maker.names.join('.'));
}
