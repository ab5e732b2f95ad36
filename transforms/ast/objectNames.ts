import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { isEnvironmentObject } from './environment/variables';
import { isClassLike } from './classes/constructorFunctions';
import { importSource } from './importSource';
import { memberName, propertyName } from './names';
import { jsonFunction } from './objectCalls';
import type { Origins } from './origins';
import { child, unwrap } from './unwrap';

/** The name of the object that holds the environment variables. */
export const ENVIRONMENT = 'process.env';

/** Names objects, so that one that comes from elsewhere is the same one however it is reached. */
export class ObjectNames {
  private readonly ids = new Map<object, number>();

  constructor(private readonly origins: Origins) {}

  /** The name of an object whose literal or class can be seen. */
  ofOwner(owner: Node): string {
    return `#${String(this.idOf(owner))}`;
  }

  /** A name for an object that comes from elsewhere: `config.adobe` of this very `config`. */
  of(object: NodePath, seen = new Set<Node>()): string | undefined {
    if (isEnvironmentObject(object)) return ENVIRONMENT;
    if (seen.has(object.node)) return undefined;
    seen.add(object.node);
    if (object.isIdentifier()) return this.ofVariable(object, object.node.name, seen);
    if (makesObject(object)) return this.ofOwner(object.node);
    const inner = child(object, 'object');
    const name = memberName(object);
    if (!inner || name === undefined) return undefined;
    return join(this.ofValue(unwrap(inner), seen), name);
  }

  private ofVariable(path: NodePath, name: string, seen: Set<Node>): string | undefined {
    const binding = path.scope.getBinding(name);
    // Members of globals and of packages are no settings of this program.
    if (!binding || isPackage(importSource(path, name))) return undefined;
    const property =
      path.parentPath?.isObjectProperty() && path.key === 'value' ? path.parentPath : undefined;
    const pattern = property?.parentPath.isObjectPattern() ? property.parentPath : undefined;
    const key = property && propertyName(property);
    const [source, ...others] = pattern ? sourcesOfPattern(pattern, this.origins) : [];
    const taken =
      source && others.length === 0 && key !== undefined
        ? join(this.ofValue(unwrap(source), seen), key)
        : undefined;
    return taken ?? `${name}@${String(this.idOf(binding))}`;
  }

  private ofValue(value: NodePath, seen: Set<Node>): string | undefined {
    const [source, ...others] = this.origins.of(value);
    if (!source || others.length > 0 || source.element) return this.of(value, seen);
    if (isOwner(source.path)) return this.ofOwner(source.path.node);
    return this.of(source.path, seen) ?? this.of(value, seen);
  }

  private idOf(object: object): number {
    const id = this.ids.get(object) ?? this.ids.size;
    this.ids.set(object, id);
    return id;
  }
}

/** The expressions that a pattern takes apart: its initialiser, or the arguments and the default of a parameter. */
export function sourcesOfPattern(pattern: NodePath, origins: Origins): NodePath[] {
  const parent = pattern.parentPath;
  if (!parent) return [];
  if (parent.isVariableDeclarator()) return [child(parent, 'init')].filter((path) => path !== undefined);
  if (!parent.isAssignmentPattern()) return sourcesOfParameter(pattern, origins);
  const sources = sourcesOfParameter(parent, origins);
  return parent.listKey === 'params' ? [...sources, parent.get('right')] : sources;
}

function sourcesOfParameter(parameter: NodePath, origins: Origins): NodePath[] {
  const fn = parameter.parentPath;
  if (parameter.listKey !== 'params' || !fn?.isFunction()) return [];
  const index = Number(parameter.key);
  return origins.callIndex.callSitesOf(fn).calls.flatMap((site) => site.args[index] ?? []);
}

/** `JSON.parse(text)`: a new object, which goes by the place that makes it. */
export function makesObject(path: NodePath): boolean {
  return jsonFunction(path) === 'parse';
}

/** Whether the properties of an object are written down where it stands. */
export function isOwner(path: NodePath): boolean {
  return path.isObjectExpression() || isClassLike(path) || path.isProgram();
}

function join(object: string | undefined, name: string): string | undefined {
  return object === undefined ? undefined : `${object}.${name}`;
}

/** A module that does not belong to the repository. */
function isPackage(source: string | undefined): boolean {
  return source !== undefined && !source.startsWith('.');
}
