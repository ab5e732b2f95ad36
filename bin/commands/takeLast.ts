/** Of an option given more than once, which yargs turns into a list, the last one counts. */
export function takeLast(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'object' ? value.at(-1) : value;
}
