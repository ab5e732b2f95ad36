import type { Binding, NodePath } from '@babel/traverse';
import type { SourceModule } from '../../types';
import { memberName, propertyName } from '../names';
import { child, children, wrapped } from '../unwrap';
import { CONFIG_PACKAGE, isConfiguration } from './configPackage';
import { visit } from '../visit';

/** What the package config offers besides settings and yields none of them. */
const ABOUT_FILES = /^(?:getEnv|getConfigSources)$/;

/**
 * The settings that a module asks the package `config` for, by their paths (`ims.clientId`). What is handed on as a whole
 * counts as a whole: the path of a group, or the empty one for all settings.
 */
export function readSettings(module: SourceModule): string[] {
  const found = new Set<string>();
  const add = (keys: readonly string[]): void => void found.add(keys.join('.'));
  visit(module.program, {
    CallExpression(path) {
      if (isConfiguration(path)) follow(path, [], add);
    },
    ImportDeclaration(path) {
      if (path.node.source.value !== CONFIG_PACKAGE) return;
      for (const specifier of children(path, 'specifiers')) followImport(specifier, add);
    },
    TSImportEqualsDeclaration(path) {
      const id = path.get('id');
      if (isConfiguration(id)) followTarget(id, [], add);
    },
    Import(path) {
      // `await import('config')`, of which the default is all of it: too rare to be followed.
      const [source] = path.parentPath.isCallExpression() ? children(path.parentPath, 'arguments') : [];
      if (source?.isStringLiteral({ value: CONFIG_PACKAGE })) add([]);
    },
  });
  return [...found];
}

type Add = (keys: readonly string[]) => void;

function followImport(specifier: NodePath, add: Add): void {
  const local = child(specifier, 'local');
  const imported = child(specifier, 'imported');
  const binding = local?.isIdentifier() ? specifier.scope.getBinding(local.node.name) : undefined;
  const name = imported?.isIdentifier() ? imported.node.name : 'default';
  followBinding(binding, name === 'default' ? [] : [name], add);
}

/** Where the value of a group of settings goes. */
function follow(path: NodePath, keys: readonly string[], add: Add): void {
  const place = wrapped(path);
  const parent = place.parentPath;
  const isObject = place.key === 'object';
  if (isObject && parent) followMember(parent, keys, add);
  else if (parent?.isVariableDeclarator() && place.key === 'init')
    followTarget(child(parent, 'id'), keys, add);
  else add(keys);
}

function followMember(member: NodePath, keys: readonly string[], add: Add): void {
  const name = memberName(member);
  const call = member.parentPath;
  const isCalled = call?.isCallExpression() === true && member.key === 'callee';
  if (name === undefined) add(keys);
  else if (isCalled && (name === 'get' || name === 'has')) followAsked(call, keys, name === 'get', add);
  else if (name === 'util') {
    const used = member.parentPath ? memberName(member.parentPath) : undefined;
    if (used === undefined || !ABOUT_FILES.test(used)) add([]);
  } else if (name === 'default' && keys.length === 0) follow(member, keys, add);
  else if (isCalled) add(keys);
  else follow(member, [...keys, name], add);
}

/** `config.get('ims.clientId')`; of a path that is put together, what comes before. */
function followAsked(call: NodePath, keys: readonly string[], isRead: boolean, add: Add): void {
  const [first] = children(call, 'arguments');
  if (first?.isStringLiteral()) {
    const asked = [...keys, ...first.node.value.split('.')];
    if (isRead) follow(call, asked, add);
    else add(asked);
    return;
  }
  const start = first?.isTemplateLiteral() ? (first.node.quasis[0]?.value.raw ?? '') : '';
  add([...keys, ...start.split('.').slice(0, -1)]);
}

function followTarget(target: NodePath | undefined, keys: readonly string[], add: Add): void {
  if (target?.isAssignmentPattern()) followTarget(child(target, 'left'), keys, add);
  else if (target?.isIdentifier()) followBinding(target.scope.getBinding(target.node.name), keys, add);
  else if (target?.isObjectPattern())
    for (const property of children(target, 'properties')) {
      const name = property.isObjectProperty() ? propertyName(property) : undefined;
      if (name === undefined) add(keys);
      else followTarget(child(property, 'value'), [...keys, name], add);
    }
  else add(keys);
}

function followBinding(binding: Binding | undefined, keys: readonly string[], add: Add): void {
  if (binding?.constant !== true) return add(keys);
  // The configuration that nobody uses asks for nothing; a setting that is asked for has to be there.
  if (binding.referencePaths.length === 0 && keys.length > 0) add(keys);
  for (const reference of binding.referencePaths) follow(reference, keys, add);
}
