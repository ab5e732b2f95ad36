import type { NodePath, Visitor } from '@babel/traverse';
import { envName, isProcessEnv } from '../ast/bindings';
import { propertyName } from '../ast/names';
import { moduleOf } from '../ast/parseModule';
import { child, children, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { EnvChange } from '../types';

/** Which environment variables a migrated file stopped reading, began to read, and still reads. */
export function compareEnvironment(context: ModuleContext): EnvChange[] {
  const { views, cascade, scopeVariables } = context;
  const reads = environmentReads(views.map(({ module }) => module.program));
  const listed = listedNames(context);
  const replaced = new Set([...scopeVariables.values()].map(({ was }) => was));
  const changes: EnvChange[] = [];
  for (const [name, paths] of reads) {
    if (scopeVariables.has(name)) continue;
    const files = filesOf(paths);
    const isLost = replaced.has(name) || paths.every((path) => cascade.isGone(path));
    const demanding = filesOf(listed.get(name) ?? []);
    if (!isLost) changes.push({ name, change: 'kept', files, note: 'Still read here.' });
    else if (demanding.length > 0)
      changes.push({ name, change: 'kept', files: demanding, note: 'Still demanded here.' });
    else changes.push({ name, change: 'removed', files, note: 'Only the JWT flow read it.' });
  }
  for (const [name, { was, file }] of scopeVariables) {
    const before = filesOf(reads.get(was ?? name) ?? []);
    const files = before.length > 0 ? before : [file];
    const isNew = was !== name;
    const note = `OAuth scopes, separated by commas${was !== undefined && isNew ? `, instead of ${was}` : ''}.`;
    changes.push({
      name,
      change: isNew ? 'added' : 'kept',
      files,
      note: isNew ? note : `Needs a new value: ${note}`,
    });
  }
  return changes.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function filesOf(paths: readonly NodePath[]): string[] {
  return [...new Set(paths.map((path) => moduleOf(path).path))];
}

/** The live items of lists of names, by what they name: a program may demand what it does not read itself. */
function listedNames({ views, cascade, renamed }: ModuleContext): Map<string, NodePath[]> {
  const found = new Map<string, NodePath[]>();
  for (const { module } of views) {
    module.program.traverse({
      StringLiteral(path) {
        const name = path.node.value;
        if (!path.parentPath.isArrayExpression() || renamed.has(name) || cascade.isGone(path)) return;
        found.set(name, [...(found.get(name) ?? []), path]);
      },
    });
  }
  return found;
}

function environmentReads(programs: readonly NodePath[]): Map<string, NodePath[]> {
  const reads = new Map<string, NodePath[]>();
  const add = (name: string, path: NodePath): void => {
    reads.set(name, [...(reads.get(name) ?? []), path]);
  };
  const visitor: Visitor = {
    MemberExpression(path) {
      const name = envName(path);
      if (name !== undefined) add(name, path);
    },
    VariableDeclarator(path) {
      const id = child(path, 'id');
      const init = child(path, 'init');
      if (!id?.isObjectPattern() || !init || !isProcessEnv(unwrap(init))) return;
      for (const property of children(id, 'properties')) {
        const name = propertyName(property);
        if (name !== undefined) add(name, property);
      }
    },
  };
  for (const program of programs) program.traverse(visitor);
  return reads;
}
