import { createReport } from '../../../lib/report/createReport';
import { toSarif } from '../../../lib/report/toSarif';
import { makePlan } from '../../support/makePlan';

const [run] = toSarif(
  createReport(
    makePlan({
      untouched: [{ path: 'my src/a#1.js' }],
      failures: [{ file: 'b.js', reason: 'does not parse' }],
      findings: [
        {
          rule: 'exchange-request',
          file: 'my src/a#1.js',
          line: 7,
          column: 3,
          status: 'manual',
          message: 'Do it.',
          flow: 'a#1',
        },
        {
          rule: 'exchange-request',
          file: 'my src/a#1.js',
          line: 9,
          column: 1,
          status: 'left',
          message: 'Other host.',
        },
      ],
      totals: { seen: 10, clean: 8, skipped: 0, parsed: 1, unparsed: 1 },
    }),
    'preview',
  ),
).runs;

it('locates each finding by an encoded path below the root', () => {
  expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'my%20src/a%231.js', uriBaseId: '%SRCROOT%' },
    region: { startLine: 7, startColumn: 3 },
  });
  expect(run?.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///repository/' } });
});

it('warns of what is to be done and only informs of what is left', () => {
  expect(run?.results?.map(({ kind, level }) => [kind, level])).toEqual([
    [undefined, 'warning'],
    ['informational', 'none'],
  ]);
});

it('describes each rule once', () => {
  expect(run?.tool.driver.rules).toEqual([
    { id: 'exchange-request', help: { text: 'See docs/exchange-request.md in the package.' } },
  ]);
});

it('reports a file that failed as a failure of the run', () => {
  const [invocation] = run?.invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
    'does not parse',
  ]);
});
