/** A version as numbers. */
type Version = readonly [number, number, number];

/** One version in a range, and the operator before it. */
const COMPARATOR = /(<=?|>=?|=|\^|~)?\s*v?(\d+)(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?/i;

/** Whether a range of versions, as package managers write it, allows one below `version`. Undefined when that can't be told. */
export function allowsBelow(range: string, version: string): boolean | undefined {
  const wanted = parse(version);
  const lowest = range.split('||').map(lowestOf);
  if (!wanted || lowest.some((found) => found === undefined)) return undefined;
  return lowest.some((found) => found !== undefined && compare(found, wanted) < 0);
}

/** The lowest version of a set of comparators: what the first one starts from. */
function lowestOf(part: string): Version | undefined {
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

function compare(a: Version, b: Version): number {
  const index = a.findIndex((number, at) => number !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
