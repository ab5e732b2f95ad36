import type { RewriteName } from '.';
import { migrateFixture, type Fixture, type FixtureRun } from '../fixtures';
import { dress, listWearers } from './dress';
import { parseProgram } from './editTree';

const SIGNS = /\bjwt_token\b|\bsign\(|createSign\b|\bSignJWT\b|\.encode\(|\bnJwt\.create\(/gi;

/** What a text still holds of the JWT flow. */
const countSigns = (text: string): number => text.match(SIGNS)?.length ?? 0;

const verdictOf = ({ result }: FixtureRun): string => result.flows.map(({ status }) => status).join();

/** What is wrong with the migration of a fixture in other clothes, beyond what the self-check looks at; undefined if nothing is. */
function findProblem(original: Fixture, verdict: string, dressed: Fixture): string | undefined {
  const run = migrateFixture(dressed, dressed.input);
  const actual = verdictOf(run);
  const because = run.result.findings.find(({ status }) => status === 'manual')?.message ?? '';
  if (actual !== verdict) return `verdict ${actual || 'none'} instead of ${verdict}: ${because}`;
  try {
    parseProgram({ path: dressed.path, text: run.text });
  } catch (error) {
    return `the output does not parse: ${String(error)}`;
  }
  if (countSigns(run.text) > countSigns(original.output)) return 'signing or `jwt_token` is left';
  return undefined;
}

/** `CLOTHES=all` dresses every fixture; without, every third: the whole wardrobe takes minutes. */
const RUNS_ALL = process.env.CLOTHES === 'all';

/** Tests that every runnable fixture gets the same verdict in these clothes. */
export function testClothes(names: readonly RewriteName[]): void {
  const all = listWearers();
  const fixtures = RUNS_ALL ? all : all.filter((_fixture, index) => index % 3 === 0);
  const timesWorn = new Map<RewriteName, number>();

  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s is migrated as well',
    async (_name, fixture) => {
      const verdict = verdictOf(migrateFixture(fixture, fixture.input));
      const problems: Partial<Record<RewriteName, string>> = {};
      for (const name of names) {
        const dressed = await dress(fixture, name);
        if (!dressed) continue;
        timesWorn.set(name, (timesWorn.get(name) ?? 0) + 1);
        const problem = findProblem(fixture, verdict, dressed);
        if (problem !== undefined) problems[name] = problem;
      }
      expect(problems).toEqual({});
    },
    30_000,
  );

  test('each rewrite fits some fixtures', () => {
    expect(names.filter((name) => (timesWorn.get(name) ?? 0) < (RUNS_ALL ? 5 : 1))).toEqual([]);
  });
}
