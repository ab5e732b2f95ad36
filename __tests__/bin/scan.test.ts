import type { Log } from 'sarif';
import type { Report } from '../../lib/report/schema';
import { EXIT } from '../../lib/exitCodes';
import { JWT_FLOW } from '../support/jwtFlow';
import { requireFreshBuild, runCli } from '../support/runCli';
import { git, makeRepository, removeTrees } from '../support/temporaryTree';

beforeAll(requireFreshBuild);
afterAll(removeTrees);

describe('a scan', () => {
  let root: string;
  beforeAll(() => {
    root = makeRepository({ 'auth.js': JWT_FLOW });
  });

  it('lists findings on stdout', async () => {
    const { code, stdout, stderr } = await runCli(root, ['scan']);
    expect(stdout).toMatch(/^auth\.js\n +\d+:\d+ /);
    expect(stderr).toBe('');
    expect(code).toBe(EXIT.DONE);
  });

  it('as JSON and as SARIF tells of the same findings', async () => {
    const report = JSON.parse((await runCli(root, ['scan', '--format', 'json'])).stdout) as Report;
    const sarif = JSON.parse((await runCli(root, ['scan', '--format', 'sarif'])).stdout) as Log;
    expect(report.findings.length).toBeGreaterThan(0);
    expect(sarif.runs[0]?.results?.map(({ ruleId, message }) => [ruleId, message.text])).toEqual(
      report.findings.map(({ rule, message }) => [rule, message]),
    );
  });

  it('is an inventory: no diff, nothing written', async () => {
    const report = JSON.parse((await runCli(root, ['scan', '--format', 'json'])).stdout) as Report;
    expect(report.files).toEqual([{ path: 'auth.js', status: 'changed' }]);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('names what it leaves because it is not source', async () => {
    const built = makeRepository({ 'dist/auth.js': JWT_FLOW });
    const { findings, totals } = JSON.parse(
      (await runCli(built, ['scan', '--format', 'json'])).stdout,
    ) as Report;
    expect(findings).toMatchObject([{ rule: 'skipped-file', file: 'dist/auth.js', status: 'left', line: 1 }]);
    expect(totals).toMatchObject({ seen: 1, skipped: 1, unchanged: 1, left: 1 });
  });
});
