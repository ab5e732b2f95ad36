import type { DeclaredName, Names } from './types';
import { WELL_KNOWN_GLOBALS } from './wellKnownGlobals';

/**
 * Compares the names of a program before and after its edits.
 *
 * @returns the first name that lost its declaration or its last use, as a clause with the original line; or undefined
 */
export function findNameProblem(before: Names, after: Names): string | undefined {
  return findUndefined(before, after) ?? findUnused(before, after);
}

function findUndefined(before: Names, after: Names): string | undefined {
  for (const [name, count] of after.free) {
    const countBefore = before.free.get(name) ?? 0;
    const declaration = before.declared.find((declared) => declared.name === name);
    const isKnownGlobal = WELL_KNOWN_GLOBALS.has(name) || (countBefore > 0 && !declaration);
    if (count > countBefore && !isKnownGlobal) {
      return `\`${name}\` would be used but not defined${at(declaration)}`;
    }
  }
  return undefined;
}

function findUnused(before: Names, after: Names): string | undefined {
  const unusedBefore = countKeys(before.declared.filter(({ used }) => !used));
  for (const declared of after.declared) {
    if (declared.used || declared.held) continue;
    const allowed = unusedBefore.get(declared.key) ?? 0;
    unusedBefore.set(declared.key, allowed - 1);
    if (allowed > 0) continue;
    const origin = before.declared.find(({ key, used }) => key === declared.key && used);
    return `\`${declared.name}\` would be left unused${at(origin)}`;
  }
  return undefined;
}

function countKeys(names: readonly DeclaredName[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of names) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function at(declared: DeclaredName | undefined): string {
  return declared?.line === undefined ? '' : ` (line ${String(declared.line)})`;
}
