/** A version with what may stand before it, or the lowest of a range: `^5.1.2`, `v5`, `5.x`. */
const PIN = /^(\^|~|=|>=?)?\s*v?(\d+)(\.[\dx*]+)?(\.[\dx*]+)?(-[\w.]+)?$/;

/**
 * Raises a pinned version, or the range of a dependency, to a version that has what is needed.
 *
 * @param since the first major version that has it
 * @param version a published version of that major
 * @returns undefined if the pin allows such a version already, `'unknown'` if it is none that can be read
 */
export function raisePin(pin: string, since: number, version: string): string | undefined {
  const match = PIN.exec(pin.trim());
  if (!match) return /^(?:latest|next|beta|\*|)$/.test(pin.trim()) ? undefined : 'unknown';
  const [, operator = '', major = '', minor, patch] = match;
  if (Number(major) >= since || operator.startsWith('>')) return undefined;
  if (minor === undefined) return `${operator}${String(since)}`;
  if (/[x*]/.test(minor)) return `${operator}${String(since)}${minor}${patch ?? ''}`;
  const parts = version.split('.').slice(0, patch === undefined ? 2 : 3);
  if (patch !== undefined && /[x*]/.test(patch)) return `${operator}${parts.slice(0, 2).join('.')}${patch}`;
  return operator + parts.join('.');
}
