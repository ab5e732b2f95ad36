import type { Finding, FindingStatus, SourceFile } from '../types';

/** A statement about a place in a file that is not code; the offset is one of the original text. */
export function findingIn(
  { path, text }: SourceFile,
  offset: number,
  rule: string,
  status: FindingStatus,
  message: string,
): Finding {
  const before = text.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { rule, file: path, line: before.length, column, status, message };
}

/** Names as they stand in a sentence: `a, b and c`. */
export function listNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
