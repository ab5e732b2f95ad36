import type { NodePath } from '@babel/traverse';
import { usesOf } from '../ast/bindings';
import { memberName } from '../ast/names';
import { textOf } from '../ast/parseModule';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { JWT_BUILDER } from './readChain';
import type { BuilderChain } from './types';

const NAME = 'ServicePrincipalCredentials';
const OLD_NAME = 'Credentials';

/**
 * How a file names the class of the new credentials; imports it where the old one was imported by its name.
 *
 * @param chain one that {@link canBeNamed} says yes to
 */
export function constructorName({ start }: BuilderChain, context: ModuleContext): string {
  const owner = ownerOf(start);
  const holder = owner && child(owner, 'object');
  if (!owner?.isIdentifier()) return `${holder ? textOf(holder) : ''}.${NAME}`;
  const binding = owner.scope.getBinding(owner.node.name);
  const specifier = binding && importOf(binding.path, owner.node.name);
  const imported = specifier && child(specifier, specifier.isImportSpecifier() ? 'imported' : 'key');
  if (!binding || !specifier || !imported) return NAME;
  if (owner.scope.hasBinding(NAME)) {
    context.cascade.release(owner);
    return NAME;
  }
  const { draft } = context.at(specifier);
  const { end } = specifier.node;
  if (usesOf(binding).some((use) => !isOfBuilder(use))) {
    draft.replaceOnce(end ?? 0, end ?? 0, `, ${NAME}`);
    return NAME;
  }
  draft.replaceOnce(imported.node.start ?? 0, imported.node.end ?? 0, NAME);
  return owner.node.name === OLD_NAME ? NAME : owner.node.name;
}

/** Whether the class of the new credentials can be named. */
export function canBeNamed({ start }: BuilderChain): boolean {
  const owner = ownerOf(start);
  if (!owner?.isIdentifier()) return owner !== undefined && !textOf(owner).includes('(');
  const binding = owner.scope.getBinding(owner.node.name);
  return binding !== undefined && importOf(binding.path, owner.node.name) !== undefined;
}

/** `sdk.Credentials` in `sdk.Credentials.serviceAccountCredentialsBuilder()`. */
function ownerOf(start: NodePath): NodePath | undefined {
  const callee = child(start, 'callee');
  return callee && child(callee, 'object');
}

/** What takes `Credentials` out of the package: an import by name, or a property of a pattern. */
function importOf(path: NodePath, local: string): NodePath | undefined {
  if (path.isImportSpecifier()) return path;
  const pattern = path.isVariableDeclarator() ? child(path, 'id') : undefined;
  const properties = pattern?.isObjectPattern() ? children(pattern, 'properties') : [];
  return properties.find((property) => child(property, 'value')?.isIdentifier({ name: local }) === true);
}

function isOfBuilder(use: NodePath): boolean {
  const access = use.key === 'object' ? use.parentPath : null;
  return access !== null && memberName(access) === JWT_BUILDER;
}
