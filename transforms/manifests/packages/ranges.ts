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
