import type { NodePath } from '@babel/traverse';
import { isProcessEnv, patternSource } from '../../ast/bindings';
import { propertyName } from '../../ast/names';
import type { Origins } from '../../ast/origins';
import { packageMember } from '../../ast/packageMember';

/** Whether an expression can be the environment: `process.env`, under whatever name. */
export function isEnvironment(path: NodePath | undefined | null, origins: Origins): boolean {
  if (path == null) return false;
  return [path, ...origins.of(path).map((origin) => origin.path)].some(
    (value) =>
      isProcessEnv(value) || isTakenFromProcess(value) || packageMember(value)?.names.join('.') === 'env',
  );
}

/** `const { env } = process`. */
function isTakenFromProcess({ parentPath: property }: NodePath): boolean {
  const pattern =
    property?.isObjectProperty() && propertyName(property) === 'env' ? property.parentPath : null;
  return pattern !== null && patternSource(pattern)?.isIdentifier({ name: 'process' }) === true;
}
