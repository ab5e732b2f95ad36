/** A name as code. Backticks in it need longer fences, and file names may hold them. */
export function code(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  if (longest === 0) return `\`${text}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text} ${fence}`;
}

/** Names as code, separated by commas. */
export function codes(names: readonly string[]): string {
  return names.map(code).join(', ');
}
