import { isOneDay } from '../support/isOneDay';
import { lintTree } from '../support/lintTree';
import {
  listRepositoryFixtures,
  migrateTree,
  summarizeByFile,
  type RepositoryFixture,
} from '../support/repositoryFixtures';
import { key, runAgainstIms } from '../support/runAgainstIms';
import { readRunnableRepository } from '../support/runnable';
import { removeTrees } from '../support/temporaryTree';
import { isUpdating } from '../support/updateFixture';
import { updateRepositoryFixture } from '../support/updateRepositoryFixture';

afterAll(removeTrees);

if (isUpdating) {
  test.each(listRepositoryFixtures())('writes $name', updateRepositoryFixture);
} else {
  describe.each(listRepositoryFixtures())('$name', checkFixture);
}

function checkFixture(fixture: RepositoryFixture): void {
  test('comes out as written', async () => {
    expect((await migrateTree(fixture.input, fixture.options)).after).toEqual(fixture.output);
  });

  test('a second run changes nothing', async () => {
    expect((await migrateTree(fixture.output, fixture.options)).after).toEqual(fixture.output);
  });

  test('says what it found', async () => {
    expect(summarizeByFile((await migrateTree(fixture.input, fixture.options)).plan)).toEqual(
      fixture.findings.map((finding) => ({
        ...finding,
        message: expect.stringContaining(finding.message ?? '') as string,
      })),
    );
  });

  test('nothing is undefined, unused or imported from nowhere that was not before', () => {
    const before = lintTree(fixture.input);
    expect(lintTree(fixture.output).filter((problem) => !before.includes(problem))).toEqual([]);
  });

  const runnable = readRunnableRepository(fixture);
  if (!runnable) return;

  test('gets its token by exchange before', async () => {
    const { ims, outcome } = await runAgainstIms({}, runnable.before(key));
    expect(outcome.error).toBeUndefined();
    expect(ims.requests.map(({ path, status }) => `${path} ${String(status)}`)).toEqual([
      expect.stringMatching(/^\/ims\/exchange\/(v1\/)?jwt\/? 200$/),
    ]);
    expect(JSON.stringify(outcome.token)).toContain(ims.tokens[0]);
  });

  test('gets its token by client credentials after, without the key', async () => {
    const { ims, outcome } = await runAgainstIms({ refuseExchange: true }, await runnable.after());
    expect(outcome.error).toBeUndefined();
    const [asked] = ims.requests;
    expect(ims.requests).toEqual([{ method: 'POST', path: asked?.path, status: 200 }]);
    // Adobe's own library asks version 2 of the endpoint.
    expect(['/ims/token/v2', runnable.tokenPath]).toContain(asked?.path);
    expect(JSON.stringify(outcome.token)).toContain(ims.tokens[0]);
    if (runnable.expiry) expect(isOneDay(runnable.expiry.is, outcome.expiry)).toBe(true);
  });
}
