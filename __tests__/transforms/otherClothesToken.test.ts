import type { Fixture } from '../support/fixtures';
import { isOneDay } from '../support/isOneDay';
import { REWRITES, type RewriteName } from '../support/rewrites';
import { dress, listWearers } from '../support/rewrites/dress';
import { readRunnable } from '../support/runnable';
import { key, runAgainstIms } from '../support/runAgainstIms';

/** `CLOTHES=all` runs every rewritten program, before and after, instead of one of every second fixture after. */
const RUNS_ALL = process.env.CLOTHES === 'all';

const fixtures = listWearers().filter((_fixture, index) => RUNS_ALL || index % 2 === 0);

const names = Object.keys(REWRITES) as RewriteName[];

/** The clothes in which a fixture is run: by turns, so that each rewrite has its share. */
async function choose(fixture: Fixture): Promise<[RewriteName, Fixture][]> {
  const turn = fixtures.indexOf(fixture) % names.length;
  const chosen: [RewriteName, Fixture][] = [];
  for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
    const dressed = await dress(fixture, name);
    if (dressed) chosen.push([name, dressed]);
    if (dressed && !RUNS_ALL) break;
  }
  return chosen;
}

/** Why a program in other clothes gets no token; undefined if it gets one. */
async function findProblem(dressed: Fixture): Promise<string | undefined> {
  const runnable = readRunnable(dressed);
  if (!runnable) return 'it cannot be run';
  if (RUNS_ALL && runnable.worksBefore) {
    const { outcome } = await runAgainstIms({}, runnable.before(key));
    if (outcome.error !== undefined) return `the rewrite itself broke it: ${outcome.error}`;
  }
  const { ims, outcome } = await runAgainstIms({ refuseExchange: true }, runnable.after());
  const [token] = ims.tokens;
  const { expiry } = runnable;
  const hasToken = token !== undefined && JSON.stringify(outcome.token ?? '').includes(token);
  if (hasToken && (!expiry || isOneDay(expiry.is, outcome.expiry))) return undefined;
  return outcome.error ?? `it gave ${JSON.stringify(outcome)}`;
}

describe('in other clothes', () => {
  test.concurrent.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s gets its token after the migration',
    async (_name, fixture) => {
      const chosen = await choose(fixture);
      expect(chosen).not.toEqual([]);
      const problems: Partial<Record<RewriteName, string>> = {};
      for (const [rewrite, dressed] of chosen) {
        const problem = await findProblem(dressed);
        if (problem !== undefined) problems[rewrite] = problem;
      }
      expect(problems).toEqual({});
    },
    RUNS_ALL ? 300_000 : 30_000,
  );
});
