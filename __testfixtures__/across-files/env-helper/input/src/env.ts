/** Reads a variable that has to be set. */
export function requireEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** Undoes the escaping of line breaks. */
export const multilineEnv = (name: string): string => requireEnv(name).split('\\n').join('\n');
