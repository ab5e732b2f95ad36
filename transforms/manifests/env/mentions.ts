import type { EnvChange, Finding, SourceFile } from '../../types';
import { findingIn, listNames } from '../lines';
import { RULE } from './describeEdits';
import type { Range } from './cutLines';

/**
 * Names that nothing reads any more, where a file speaks of them apart from what was edited; comments don't count. One
 * that another variable takes the place of does not just go.
 */
export function describeMentions(
  file: SourceFile,
  env: readonly EnvChange[],
  edited: readonly Range[],
): Finding[] {
  const found = env
    .filter(({ change }) => change === 'removed')
    .flatMap(({ name }) => {
      const offset = mentionOf(file, name, edited);
      const heir = env.find(({ change, was }) => change === 'added' && was === name)?.name;
      return offset === undefined ? [] : [{ name, offset, heir }];
    });
  if (found.length === 0) return [];
  const spare = found.filter(({ heir }) => heir === undefined).map(({ name }) => name);
  const sentences = [
    ...found.flatMap(({ name, heir }) =>
      heir === undefined ? [] : [`Put ${heir}, with OAuth scopes, in the place of ${name} here too.`],
    ),
    ...(spare.length > 0
      ? [
          `Still speaks of ${listNames(spare)}, which the code here reads no more. Take ${spare.length > 1 ? 'them' : 'it'} out here too.`,
        ]
      : []),
  ];
  const first = Math.min(...found.map(({ offset }) => offset));
  return [findingIn(file, first, RULE, 'manual', sentences.join(' '))];
}

/** How a comment begins, by the kind of file; pages have none. */
function commentIn(path: string): RegExp | undefined {
  if (/\.(?:md|markdown)$/i.test(path)) return undefined;
  return /\.[cm]?[jt]sx?$/.test(path) ? /^\s*(?:\/\/|\/?\*)/ : /^\s*(?:#|\/\/)/;
}

function mentionOf({ path, text }: SourceFile, name: string, edited: readonly Range[]): number | undefined {
  const comment = commentIn(path);
  for (const { index } of text.matchAll(new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`, 'g'))) {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
    const isEdited = edited.some(({ start, end }) => start <= index && index < end);
    if (!isEdited && comment?.test(line) !== true) return index;
  }
  return undefined;
}
