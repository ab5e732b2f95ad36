/** Colour is for a person at a terminal who has not asked to be spared it. A pipe has no `isTTY` at all. */
export function wantsColor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR = '', CI = '', TERM = '' } = env;
  return stream.isTTY === true && NO_COLOR === '' && (CI === '' || CI === 'false') && TERM !== 'dumb';
}
