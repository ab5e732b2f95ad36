import Ajv2020 from 'ajv/dist/2020';
import { createReport } from '../../../lib/report/createReport';
import { renderDiff } from '../../../lib/report/renderDiff';
import schema from '../../../lib/report/schema.json';
import { makePlan } from '../../support/makePlan';

const validate = new Ajv2020().compile(schema);

const FULL_PLAN = makePlan({
  changes: [{ path: 'src/b.js', before: 'old\n', after: 'new\n' }],
  untouched: [{ path: 'src/a.js' }, { path: 'vendor/c.js', reason: 'vendored code' }],
  failures: [{ file: 'src/d.js', reason: "does not parse: clientSecret = 'hunter22'" }],
  findings: [
    {
      rule: 'private-key',
      file: 'src/b.js',
      line: 10,
      column: 1,
      status: 'manual',
      message: 'Key is exported.',
      flow: 'src/b.js#1',
    },
    {
      rule: 'exchange-request',
      file: 'src/b.js',
      line: 9,
      column: 3,
      status: 'migrated',
      message: "secret = 'hunter22'",
      flow: 'src/b.js#1',
    },
    { rule: 'skipped-file', file: 'vendor/c.js', line: 1, column: 1, status: 'left', message: 'Vendored.' },
  ],
  flows: [
    {
      id: 'src/b.js#1',
      status: 'partly',
      files: ['src/b.js'],
      credential: { metascopes: ['ent_user_sdk'], scopes: ['openid'] },
    },
  ],
  env: [{ name: 'ADOBE_SCOPES', change: 'added', files: ['src/b.js'], note: "default secret: 'hunter22'" }],
  totals: { seen: 10, clean: 6, skipped: 1, parsed: 2, unparsed: 1 },
});

describe('a report', () => {
  it('follows the shipped schema, with and without findings', () => {
    for (const plan of [FULL_PLAN, makePlan({})]) {
      expect(validate(createReport(plan, 'preview', renderDiff)) || validate.errors).toBe(true);
    }
  });

  it('lists files and findings in order, with a diff of each change', () => {
    const report = createReport(FULL_PLAN, 'preview', renderDiff);
    expect(report.files.map(({ path, status }) => `${status} ${path}`)).toEqual([
      'unchanged src/a.js',
      'changed src/b.js',
      'failed src/d.js',
      'unchanged vendor/c.js',
    ]);
    expect(report.files[1]?.diff).toContain('-old\n+new\n');
    expect(report.findings.map(({ file, line, docs }) => `${file}:${String(line)} ${docs}`)).toEqual([
      'src/b.js:9 docs/exchange-request.md',
      'src/b.js:10 docs/private-key.md',
      'vendor/c.js:1 docs/skipped-file.md',
    ]);
  });

  it('counts every file and every finding once', () => {
    expect(createReport(FULL_PLAN, 'preview').totals).toEqual({
      seen: 10,
      clean: 6,
      skipped: 1,
      parsed: 2,
      unparsed: 1,
      changed: 1,
      unchanged: 8,
      failed: 1,
      flows: 1,
      migrated: 1,
      manual: 1,
      left: 1,
    });
  });

  it('holds no secret that a message quotes', () => {
    expect(JSON.stringify(createReport(FULL_PLAN, 'preview'))).not.toContain('hunter22');
  });

  it.each([
    [
      'a file is missing from the lists',
      { untouched: [] },
      /seen \+ created = clean \+ listed files: 10 is not 8/,
    ],
    ['a file was lost on the way', { totals: { ...FULL_PLAN.totals, parsed: 1 } }, /seen = clean \+ skipped/],
    [
      'a file is both changed and failed',
      { failures: [{ file: 'src/b.js', reason: 'x' }] },
      /each file listed once/,
    ],
    [
      'a finding is about an unlisted file',
      { changes: [], untouched: [...FULL_PLAN.untouched, { path: 'x.js' }] },
      /not listed: 2 is not 0/,
    ],
  ])('is refused when %s', (_what, wrong, message) => {
    expect(() => createReport({ ...FULL_PLAN, ...wrong }, 'preview')).toThrow(message);
  });
});
