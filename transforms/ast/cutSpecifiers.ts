import type { NodePath } from '@babel/traverse';
import type { SourceModule } from '../types';
import { cutListItems } from './cutListItems';
import type { RangeEdit } from './renderCuts';

/** Deletes items of a comma list. An import that takes the default beside names is two: `import a, { b } from './m'`. */
export function cutItems(
  module: SourceModule,
  siblings: readonly NodePath[],
  cuts: readonly NodePath[],
): RangeEdit[] {
  const [first, ...named] = siblings;
  const isMixed = first?.isImportDefaultSpecifier() === true && named.length > 0;
  if (!first || !isMixed) return cutListItems(module, siblings, cuts);
  const gone = new Set(cuts.map(({ node }) => node));
  const defaultEnd = first.node.end ?? 0;
  if (named.every(({ node }) => gone.has(node)))
    return [{ start: defaultEnd, end: endOfNames(module, named), text: '' }];
  const names = cutListItems(
    module,
    named,
    named.filter(({ node }) => gone.has(node)),
  );
  if (!gone.has(first.node)) return names;
  const start = first.node.start ?? 0;
  return [{ start, end: defaultEnd + lengthAt(module, defaultEnd, /^\s*,\s*/), text: '' }, ...names];
}

/** Behind the braces of the names, or the name that stands for all. */
function endOfNames(module: SourceModule, named: readonly NodePath[]): number {
  const end = named.at(-1)?.node.end ?? 0;
  return end + lengthAt(module, end, /^\s*,?\s*\}/);
}

function lengthAt({ text }: SourceModule, at: number, pattern: RegExp): number {
  return pattern.exec(text.slice(at))?.[0].length ?? 0;
}
