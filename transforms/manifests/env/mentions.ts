import type { EnvChange, Finding, SourceFile } from '../../types';
import { findingIn, listNames } from '../lines';
import { RULE } from './describeEdits';
import type { Range } from './cutLines';

/** Names that nothing reads any more, where a file speaks of them apart from what was edited; comments don't count. */
export function describeMentions(
  file: SourceFile,
  env: readonly EnvChange[],
  edited: readonly Range[],
): Finding[] {
  const found = env
    .filter(({ change }) => change === 'removed')
    .flatMap(({ name }) => {
      const offset = mentionOf(file.text, name, edited);
      return offset === undefined ? [] : [{ name, offset }];
    });
  if (found.length === 0) return [];
  const names = listNames(found.map(({ name }) => name));
  const message = `Still speaks of ${names}, which the code here reads no more. Take ${found.length > 1 ? 'them' : 'it'} out here too.`;
  return [findingIn(file, Math.min(...found.map(({ offset }) => offset)), RULE, 'manual', message)];
}

function mentionOf(text: string, name: string, edited: readonly Range[]): number | undefined {
  for (const { index } of text.matchAll(new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`, 'g'))) {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
    const isEdited = edited.some(({ start, end }) => start <= index && index < end);
    if (!isEdited && !/^\s*(?:#|\/\/)/.test(line)) return index;
  }
  return undefined;
}
