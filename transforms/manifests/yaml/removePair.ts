import type { YAMLMap } from 'yaml';
import { isBlank, lineStart } from '../../ast/textLines';
import { wholeLines } from '../wholeLines';
import { endOf, startOf, type NamedPair } from './readYaml';

/**
 * The range that takes one entry out of a mapping, and nothing else; comments around it stay.
 *
 * @returns undefined for the only entry: a mapping without entries would be something else
 */
export function removePair(
  text: string,
  map: YAMLMap,
  pair: NamedPair,
): { start: number; end: number } | undefined {
  const index = map.items.indexOf(pair);
  const previous = map.items[index - 1];
  const next = map.items[index + 1];
  if (!previous && !next) return undefined;
  const start = startOf(pair.key);
  const end = endOfPair(pair);
  if (map.flow) {
    return previous ? { start: endOfPair(previous), end } : { start, end: startOf(next?.key) };
  }
  if (isBlank(text, lineStart(text, start), start)) return wholeLines(text, start, end);
  return next ? { start, end: startOf(next.key) } : undefined;
}

/** The offset where an entry of a mapping ends. */
export function endOfPair({ key, value }: { readonly key: unknown; readonly value: unknown }): number {
  return Math.max(endOf(key), value === null ? 0 : endOf(value));
}
