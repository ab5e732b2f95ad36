import { REWRITES, type RewriteName } from '.';
import { listFixtures, type Fixture } from '../fixtures';
import { readRunnable } from '../runnable';
import type { Rewrite } from './types';

/** The fixtures that can be run as programs, and so are worth dressing up. */
export const listWearers = (): Fixture[] =>
  listFixtures().filter((fixture) => readRunnable(fixture) !== undefined);

/** A fixture in other clothes; undefined if they do not fit it. */
export async function dress(fixture: Fixture, name: RewriteName): Promise<Fixture | undefined> {
  const rewrite: Rewrite = REWRITES[name];
  const rewritten = await rewrite({ path: fixture.path, text: fixture.input });
  if (!rewritten || rewritten.text === fixture.input) return undefined;
  return { ...fixture, path: rewritten.path, input: rewritten.text };
}
