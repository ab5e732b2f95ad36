import type { ExpiryUnit } from './runnable';

const LIFETIME = 86_399;

/** Seconds that an expiry, in the program's own unit, lies ahead. */
const secondsAhead: Record<ExpiryUnit, (expiry: number) => number> = {
  'epoch milliseconds': (expiry) => (expiry - Date.now()) / 1000,
  'epoch seconds': (expiry) => expiry - Date.now() / 1000,
  milliseconds: (expiry) => expiry / 1000,
  seconds: (expiry) => expiry,
  minutes: (expiry) => expiry * 60,
  hours: (expiry) => expiry * 60 * 60,
};

/** Whether an expiry is a day ahead. Programs take a margin off; a wrong unit is off by a factor of a thousand. */
export function isOneDay(unit: ExpiryUnit, expiry: number | undefined): boolean {
  const lifetimes = secondsAhead[unit](Number(expiry)) / LIFETIME;
  return lifetimes > 0.9 && lifetimes < 1.1;
}
