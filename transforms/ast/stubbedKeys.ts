import type { NodePath } from '@babel/traverse';
import { readMocker, type ModuleMocker } from './moduleMocks';
import { keyName } from './names';
import { child, unwrap } from './unwrap';
import { visit } from './visit';

/** A call that loads a module with others in the place of those it loads. */
export interface StubbingLoad {
  readonly mocker: ModuleMocker;
  /** The text that names the loaded module. */
  readonly source: NodePath;
}

/** The call in whose stand-ins a key names a module: `proxyquire('./m', { key: … })`, the object given in place or by name. */
export function stubbingLoad(key: NodePath): StubbingLoad | undefined {
  const property = key.key === 'key' ? key.parentPath : undefined;
  let object = property?.parentPath;
  // `{ requires: { key: … } }`
  if (object?.key === 'value' && object.parentPath?.isObjectProperty()) object = object.parentPath.parentPath;
  if (!object?.isObjectExpression()) return undefined;
  const holder = object.key === 'init' ? object.parentPath : undefined;
  const name = holder && child(holder, 'id');
  const binding = name?.isIdentifier() ? object.scope.getBinding(name.node.name) : undefined;
  for (const place of [object, ...(binding?.referencePaths ?? [])]) {
    const call = place.listKey === 'arguments' ? place.parentPath : undefined;
    const read = call && readMocker(call);
    if (read?.mocker.kind === 'load') return read;
  }
  return undefined;
}

/** The keys of the stand-ins that a program loads modules with, each with the name of the module it replaces. */
export function stubbedKeys(program: NodePath): { readonly name: string; readonly property: NodePath }[] {
  const found: { name: string; property: NodePath }[] = [];
  visit(program, {
    ObjectProperty(property) {
      const key = child(property, 'key');
      const value = child(property, 'value');
      const name = keyName(property.node.key, property.node.computed);
      if (!key || !value || name === undefined || name.startsWith('@no')) return;
      const object = unwrap(value);
      const isList = name === 'requires' && object.isObjectExpression();
      if (!isList && stubbingLoad(key)) found.push({ name, property });
    },
  });
  return found;
}
