/** An answer that was no success. */
export interface Refusal {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** When a service says how long to wait, clocks may differ by this much. */
const CLOCK_MARGIN = SECOND;

/**
 * Decides how long to wait before the same call is made again.
 *
 * @param refusal undefined if no answer came at all
 * @param attempt 1 after the first
 * @param repeatable whether the call may be made twice: then it does not matter if the first one had an effect
 * @param now milliseconds since 1970
 * @returns milliseconds, or undefined: another attempt is not called for
 */
export function chooseWait(
  refusal: Refusal | undefined,
  attempt: number,
  repeatable: boolean,
  now: number,
): number | undefined {
  const growing = SECOND * 2 ** (attempt - 1);
  if (refusal === undefined) return repeatable ? growing : undefined;
  const asked = readRetryAfter(refusal.headers, now);
  // What was refused for its rate was not carried out.
  if (isRateLimit(refusal)) return asked ?? readReset(refusal.headers, now) ?? MINUTE * attempt;
  if (refusal.status >= 500 && repeatable) return asked ?? growing;
  return undefined;
}

/** GitHub answers 403 as well as 429 when there were too many calls, and does not always say until when. */
function isRateLimit({ status, headers, text }: Refusal): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0' || /rate limit/i.test(text)
  );
}

/** Seconds, or a date. */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * SECOND;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now) + CLOCK_MARGIN;
}

/** GitHub and GitLab say in seconds since 1970 when the count of calls begins anew. */
function readReset(headers: Headers, now: number): number | undefined {
  const value = headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset');
  if (value === null || !/^\d+$/.test(value)) return undefined;
  return Math.max(0, Number(value) * SECOND - now) + CLOCK_MARGIN;
}
