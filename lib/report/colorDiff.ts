import type { Colors } from 'picocolors/types';

/** Colours a unified diff line by line. */
export function colorDiff(diff: string, colors: Colors): string {
  return diff
    .split('\n')
    .map((line) => {
      if (line.startsWith('---') || line.startsWith('+++')) return colors.bold(line);
      if (line.startsWith('@@')) return colors.cyan(line);
      if (line.startsWith('-')) return colors.red(line);
      return line.startsWith('+') ? colors.green(line) : line;
    })
    .join('\n');
}
