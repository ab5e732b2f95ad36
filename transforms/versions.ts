/** A version that a range begins with: `^3.4.2` begins with 3.4.2. */
export type Version = readonly [major: number, minor: number, patch: number];

/** One comparator of a version, as most manifests write ranges. */
const SIMPLE = /^(?:[~^]|>=)?\s*v?(\d+)(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?(?:[-+][\w.+-]*)?$/;

/** The lowest version that a simple range allows; undefined for tags, addresses, and whatever has several parts. */
export function lowestOf(range: string): Version | undefined {
  const [matched, ...parts] = SIMPLE.exec(range.trim()) ?? [];
  if (matched === undefined) return undefined;
  const [major = 0, minor = 0, patch = 0] = parts.map((part) => Number(part) || 0);
  return [major, minor, patch];
}

/** Whether one version comes before another. */
export function isBefore(one: Version, other: Version): boolean {
  const index = one.findIndex((part, at) => part !== other[at]);
  return index >= 0 && (one[index] ?? 0) < (other[index] ?? 0);
}

/**
 * The lowest version that a range allows, if it stays within one major version: `^3.4.0`, `~3.1`, `3.x`, `4.1.0`.
 *
 * @returns major and minor version; undefined for a tag, an address, `*`, or a range that may be several major versions
 */
export function lowestOfOneMajor(range: string): readonly [number, number] | undefined {
  const match = /^[\^~]?\s*v?(\d+)(?:\.(\d+|[x*]))?(?:\.(?:\d+|[x*]))?(?:-[\w.-]+)?$/i.exec(range.trim());
  if (!match) return undefined;
  return [Number(match[1]), Number(match[2] ?? 0) || 0];
}

/** One version in a range of several, and the operator before it. */
const COMPARATOR = /(<=?|>=?|=|\^|~)?\s*v?(\d+)(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?/i;

/** Whether a range of versions, as package managers write it, allows one below `version`. Undefined when that can't be told. */
export function allowsBelow(range: string, version: string): boolean | undefined {
  const wanted = parse(version);
  const lowest = range.split('||').map(startOf);
  if (!wanted || lowest.some((found) => found === undefined)) return undefined;
  return lowest.some((found) => found !== undefined && isBefore(found, wanted));
}

/** The lowest version of a set of comparators: what the first one starts from. */
function startOf(part: string): Version | undefined {
  const text = part.trim();
  if (/^[*x]$/i.test(text)) return [0, 0, 0];
  if (!/^[<>=^~v\d]/i.test(text) || text.includes('/') || text.includes(':')) return undefined;
  return /^</.test(text) ? [0, 0, 0] : parse(text);
}

function parse(text: string): Version | undefined {
  const found = COMPARATOR.exec(text);
  const part = (index: number): number => {
    const digits = found?.[index];
    return digits !== undefined && /^\d+$/.test(digits) ? Number(digits) : 0;
  };
  return found ? [part(2), part(3), part(4)] : undefined;
}
