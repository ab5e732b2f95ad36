import { posix } from 'node:path';
import type { EnvChange } from '../../transforms/types';
import { joinFiles, type FileGroup } from './joinFiles';
import type { FileChange, Plan } from './types';

/**
 * Puts the changes together that make sense only together: those of files that a flow joins, and those of the files
 * beside the code that follow it, by a variable that the code reads or by the dependencies of its package.
 */
export function groupChanges({
  changes,
  flows,
  env,
}: Pick<Plan, 'changes' | 'flows' | 'env'>): FileChange[][] {
  const code = new Set(flows.flatMap(({ files }) => files));
  const headOf = joinFiles([
    ...flows,
    ...env.filter(isChanged).map((variable) => filesOfVariable(variable, changes)),
    ...changes.filter(isManifest).map((manifest) => filesOfPackage(manifest, changes, code)),
  ]);
  const groups = new Map<string, FileChange[]>();
  for (const change of changes) {
    const head = headOf(change.path);
    groups.set(head, [...(groups.get(head) ?? []), change]);
  }
  return [...groups.values()];
}

function isChanged({ change, holds }: EnvChange): boolean {
  return change !== 'kept' || holds !== undefined;
}

/** Where a variable is read or defined, and the changed files that name it in another way. */
function filesOfVariable({ name, files }: EnvChange, changes: readonly FileChange[]): FileGroup {
  const pattern = new RegExp(`(?<!\\w)${name.replace(/\W/g, '\\$&')}(?!\\w)`);
  const naming = changes.filter(({ before, after }) => pattern.test(`${before ?? ''} ${after ?? ''}`));
  return { files: [...files, ...naming.map(({ path }) => path)] };
}

function isManifest({ path }: FileChange): boolean {
  return posix.basename(path) === 'package.json';
}

/** A package.json and the code below it. */
function filesOfPackage(
  { path }: FileChange,
  changes: readonly FileChange[],
  code: ReadonlySet<string>,
): FileGroup {
  const directory = posix.dirname(path);
  const isBelow = (other: string): boolean => directory === '.' || other.startsWith(`${directory}/`);
  return {
    files: [path, ...changes.map((one) => one.path).filter((one) => code.has(one) && isBelow(one))],
  };
}
