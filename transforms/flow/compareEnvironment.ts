import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Cascade } from '../ast/cascade';
import { environmentObjects } from '../ast/environment/environmentObjects';
import { onlySets } from '../ast/environment/setVariables';
import { propertyName } from '../ast/names';
import { moduleOf } from '../ast/parseModule';
import type { ModuleContext } from '../context';
import type { EnvChange } from '../types';
import { familyPattern, isFamily } from './environment/families';
import { VARIABLE } from './environment/namedVariables';
import { readEnvironment, type EnvironmentRead } from './environment/readEnvironment';
import { renamedVariables } from './environment/renamedVariables';
import { visit } from '../ast/visit';

/** Which environment variables a migrated file stopped reading, began to read, and still reads. */
export function compareEnvironment(context: ModuleContext): EnvChange[] {
  const { views, cascade, origins } = context;
  const all = views.flatMap(({ module }) => readEnvironment(module.program, origins));
  const reads = new Map<string, EnvironmentRead[]>();
  for (const read of all) reads.set(read.name, [...(reads.get(read.name) ?? []), read]);
  const scopeVariables = new Map([...renamedVariables(all, context), ...context.scopeVariables]);
  const listed = namedElsewhere(context);
  const replaced = new Set([...scopeVariables.values()].map(({ was }) => was));
  const changes: EnvChange[] = [];
  for (const [name, found] of reads) {
    if (scopeVariables.has(name)) continue;
    const files = filesNaming(found);
    const isLost =
      replaced.has(name) || found.every(({ places }) => places.some((path) => cascade.isGone(path)));
    const demanding = [...filesOf(listed.get(name) ?? []), ...readersByPattern(name, reads, cascade)];
    if (!isLost) changes.push({ name, change: 'kept', files, note: 'Still read here.' });
    else if (demanding.length > 0)
      changes.push({ name, change: 'kept', files: demanding, note: 'Still named here.' });
    else changes.push({ name, change: 'removed', files, note: 'Only the JWT flow read it.' });
  }
  for (const [name, { was, file, beside }] of scopeVariables) {
    const before = filesNaming(reads.get(was ?? name) ?? []);
    const files = before.length > 0 ? before : [file];
    const isNew = was !== name;
    const note = `OAuth scopes, separated by commas${was !== undefined && isNew ? `, instead of ${was}` : ''}.`;
    changes.push({
      name,
      change: isNew ? 'added' : 'kept',
      files,
      note: isNew ? note : `Needs a new value: ${note}`,
      holds: 'scopes',
      ...(was !== undefined && isNew && { was }),
      ...(isNew && beside !== undefined && { beside }),
    });
  }
  for (const [name, { file, note, beside }] of context.newVariables) {
    if (!reads.has(name))
      changes.push({ name, change: 'added', files: [file], note, ...(beside !== undefined && { beside }) });
  }
  return changes.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The files that read a variable as one of several, by a name that is put together. */
function readersByPattern(
  name: string,
  reads: ReadonlyMap<string, readonly EnvironmentRead[]>,
  cascade: Cascade,
): string[] {
  return [...reads].flatMap(([family, found]) => {
    if (!isFamily(family) || family === name || !familyPattern(family).test(name)) return [];
    return filesNaming(found.filter(({ places }) => !places.some((path) => cascade.isGone(path))));
  });
}

/** The files that say the name of a variable where it is read. */
function filesNaming(reads: readonly EnvironmentRead[]): string[] {
  return filesOf(reads.flatMap(({ places }) => places.at(-1) ?? []));
}

function filesOf(paths: readonly NodePath[]): string[] {
  return [...new Set(paths.map((path) => moduleOf(path).path))];
}

/**
 * Live texts and keys that are written like names of variables, by what they name: a program may demand what it does not
 * read itself, by a list, by a schema that can't be followed, or read it by a name that it got elsewhere.
 */
function namedElsewhere({ views, cascade, renamed }: ModuleContext): Map<string, NodePath[]> {
  const found = new Map<string, NodePath[]>();
  const add = (path: NodePath, name: string | undefined): void => {
    if (name === undefined || !VARIABLE.test(name) || renamed.has(name) || cascade.isGone(path)) return;
    found.set(name, [...(found.get(name) ?? []), path]);
  };
  for (const { module } of views) {
    const objects = new Set(environmentObjects(module.program).map(({ node }): Node => node));
    visit(module.program, {
      StringLiteral(path) {
        if (!onlySets(path, objects)) add(path, path.node.value);
      },
      ObjectProperty(path) {
        if (path.parentPath.isObjectExpression() && !onlySets(path, objects)) add(path, propertyName(path));
      },
    });
  }
  return found;
}
