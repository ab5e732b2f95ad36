import { chooseWait, type Refusal } from '../../../../lib/batch/hosts/chooseWait';

const NOW = Date.parse('2026-01-01T00:00:00Z');

function refusal(status: number, headers: Record<string, string> = {}, text = ''): Refusal {
  return { status, headers: new Headers(headers), text };
}

it.each([
  ['seconds', refusal(429, { 'retry-after': '7' }), 7000],
  ['a date', refusal(429, { 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }), 6000],
  ['a date that is over', refusal(503, { 'retry-after': 'Wed, 31 Dec 2025 00:00:05 GMT' }), 1000],
  ['the end of a period, as GitHub has it', refusal(403, reset('x-ratelimit-reset')), 31_000],
  [
    'the end of a period, as GitLab has it',
    refusal(429, { 'ratelimit-reset': String(NOW / 1000 + 30) }),
    31_000,
  ],
  ['a secondary limit without a time', refusal(403, {}, 'You have exceeded a secondary rate limit'), 120_000],
  ['an outage', refusal(502), 2000],
  ['no answer', undefined, 2000],
])('waits for %s', (_what, answer, expected) => {
  expect(chooseWait(answer, 2, true, NOW)).toBe(expected);
});

it.each([
  ['not allowed', refusal(403), true],
  ['not found', refusal(404), true],
  ['not understood', refusal(422), true],
  ['moved', refusal(301), true],
  ['perhaps done before it failed', refusal(502), false],
  ['perhaps done before the answer was lost', undefined, false],
])('does not repeat what is %s', (_what, answer, repeatable) => {
  expect(chooseWait(answer, 1, repeatable, NOW)).toBeUndefined();
});

it('repeats what was refused for its rate, whatever it is', () => {
  expect(chooseWait(refusal(429, { 'retry-after': '1' }), 1, false, NOW)).toBe(1000);
});

function reset(name: string): Record<string, string> {
  return { [name]: String(NOW / 1000 + 30), 'x-ratelimit-remaining': '0' };
}
