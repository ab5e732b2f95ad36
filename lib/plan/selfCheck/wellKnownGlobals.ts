/** Globals that the transforms may bring into a program: every Node since 10 has them, and TypeScript its types. */
export const WELL_KNOWN_GLOBALS: ReadonlySet<string> = new Set([
  'Array',
  'Date',
  'JSON',
  'Number',
  'Object',
  'Promise',
  'Record',
  'String',
  'URLSearchParams',
  'encodeURIComponent',
  'process',
  'undefined',
]);
