import type { NodePath } from '@babel/traverse';
import { patternSource } from '../bindings';
import { importSource, requiredSource } from '../importSource';
import { memberName, propertyName } from '../names';
import { patternPropertyOf } from '../patterns';
import { child, children, part, unwrap } from '../unwrap';

/** The package that reads settings from the files in the folder `config`, each by its path: `config.get('ims.clientId')`. */
export const CONFIG_PACKAGE = 'config';

/** A setting that an expression asks the package for. */
export interface ConfigRead {
  /** The expression that is the whole configuration, where the setting is asked for. */
  readonly root: NodePath;
  /** The names on the way to the setting. */
  readonly keys: readonly string[];
  /** What names the last of them: a text, or the name of a property; none where a pattern takes it. */
  readonly key: NodePath | undefined;
}

/** Reads `config.get('ims.clientId')`, `config.get('ims').clientId` and `config.ims.clientId`, also by the names that hold them. */
export function readConfig(path: NodePath, depth = 0): ConfigRead | undefined {
  const value = unwrap(path);
  if (depth > 8) return undefined;
  if (isConfiguration(value)) return { root: value, keys: [], key: undefined };
  if (value.isIdentifier()) return readHeld(value, depth);
  const name = memberName(value);
  const object = child(value, 'object');
  if (object && name !== undefined) {
    const outer = readConfig(object, depth + 1);
    return outer && { ...outer, keys: [...outer.keys, name], key: child(value, 'property') };
  }
  const callee = value.isCallExpression() ? (part(value, 'callee') as NodePath) : undefined;
  const asked = callee && memberName(callee) === 'get' ? child(callee, 'object') : undefined;
  const [key] = children(value, 'arguments');
  const outer = asked && readConfig(asked, depth + 1);
  if (!outer || !key?.isStringLiteral()) return undefined;
  return { ...outer, keys: [...outer.keys, ...key.node.value.split('.')], key };
}

/** What a constant holds, or takes out of something. */
function readHeld(name: NodePath, depth: number): ConfigRead | undefined {
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  if (binding?.constant !== true) return undefined;
  const property = patternPropertyOf(binding);
  const taken = property?.parentPath && patternSource(property.parentPath);
  const key = property && propertyName(property);
  if (taken && key !== undefined) {
    const outer = readConfig(taken, depth + 1);
    return outer && { ...outer, keys: [...outer.keys, key], key: undefined };
  }
  const init = binding.path.isVariableDeclarator() ? child(binding.path, 'init') : undefined;
  return init && child(binding.path, 'id')?.isIdentifier() ? readConfig(init, depth + 1) : undefined;
}

/** `require('config')`, or a name that it, or an import of all of it, is bound to. */
export function isConfiguration(path: NodePath): boolean {
  if (path.isCallExpression())
    return (
      child(path, 'callee')?.isIdentifier({ name: 'require' }) === true &&
      requiredSource(path) === CONFIG_PACKAGE
    );
  if (!path.isIdentifier() || importSource(path, path.node.name) !== CONFIG_PACKAGE) return false;
  const place = path.scope.getBinding(path.node.name)?.path;
  if (place?.isImportSpecifier()) return propertyOfImport(place) === 'default';
  return place?.isVariableDeclarator() ? isPlain(place) : true;
}

function propertyOfImport(specifier: NodePath): string | undefined {
  const imported = child(specifier, 'imported');
  return imported?.isIdentifier() ? imported.node.name : undefined;
}

/** `const config = require('config')`: nothing of it is taken out. */
function isPlain(declarator: NodePath): boolean {
  const init = child(declarator, 'init');
  return (
    child(declarator, 'id')?.isIdentifier() === true && init !== undefined && isConfiguration(unwrap(init))
  );
}
