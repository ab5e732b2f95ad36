import type { NodePath } from '@babel/traverse';
import { patternSource } from '../../ast/bindings';
import { envName, isEnvironmentObject } from '../../ast/environment/variables';
import { propertyName } from '../../ast/names';
import type { Origins } from '../../ast/origins';
import { packageMember } from '../../ast/packageMember';

/** Whether an expression can be the environment: `process.env`, under whatever name. */
export function isEnvironment(path: NodePath | undefined | null, origins: Origins): boolean {
  if (path == null) return false;
  return [path, ...origins.of(path).map((origin) => origin.path)].some(
    (value) =>
      isEnvironmentObject(value) ||
      isTakenFromProcess(value) ||
      packageMember(value)?.names.join('.') === 'env',
  );
}

/** `const { env } = process`. */
function isTakenFromProcess({ parentPath: property }: NodePath): boolean {
  const pattern =
    property?.isObjectProperty() && propertyName(property) === 'env' ? property.parentPath : null;
  return pattern !== null && patternSource(pattern)?.isIdentifier({ name: 'process' }) === true;
}

/** `process.env.X`, or a name taken out of `process.env`. */
export function isFromEnvironment(path: NodePath): boolean {
  if (envName(path) !== undefined) return true;
  const pattern = path.findParent((parent) => parent.isObjectPattern());
  const init = pattern?.parentPath?.isVariableDeclarator() ? pattern.parentPath.get('init') : undefined;
  return init !== undefined && !Array.isArray(init) && isEnvironmentObject(init as NodePath);
}
