import { createColors } from 'picocolors';
import { ALREADY_MIGRATED } from '../../../lib/plan/reasons';
import type { Plan } from '../../../lib/plan/types';
import { createReport } from '../../../lib/report/createReport';
import { renderDiff } from '../../../lib/report/renderDiff';
import { renderText } from '../../../lib/report/renderText';
import { makePlan } from '../../support/makePlan';

const HIT = { seen: 10, clean: 9, skipped: 0, parsed: 1, unparsed: 0 };

function show(plan: Plan, mode: 'preview' | 'write' = 'preview'): string {
  return renderText(createReport(plan, mode, renderDiff), createColors(false));
}

describe('nothing to do', () => {
  it('because there is no trace of the flow', () => {
    expect(show(makePlan({}))).toBe(
      'Nothing to do: no file holds a trace of the Adobe JWT flow.\n' +
        '10 files searched: 10 without a trace of the JWT flow; 10 unchanged.\n',
    );
  });

  it('because all there is are look-alikes', () => {
    expect(show(makePlan({ untouched: [{ path: 'a.js' }], totals: HIT }))).toContain(
      'Nothing to do: what looks like the Adobe JWT flow is something else',
    );
  });

  it('because it was done before', () => {
    const plan = makePlan({ untouched: [{ path: 'a.js', reason: ALREADY_MIGRATED }], totals: HIT });
    expect(show(plan)).toContain('Nothing to do: the code is already on the client credentials flow.');
  });

  it('is not said when a file could not be read', () => {
    const plan = makePlan({
      failures: [{ file: 'a.js', reason: 'encoded as UTF-16' }],
      totals: { ...HIT, parsed: 0, unparsed: 1 },
    });
    const text = show(plan);
    expect(text).not.toContain('Nothing to do');
    expect(text).toContain('Failed, left as they were:\n  a.js  encoded as UTF-16\n');
    expect(text).toContain(
      '10 files searched: 9 without a trace of the JWT flow, 1 not readable; 9 unchanged, 1 failed.',
    );
  });
});

describe('findings', () => {
  const plan = makePlan({
    changes: [{ path: 'a.js', before: "const clientSecret = 'hunter22';\n", after: '' }],
    findings: [
      {
        rule: 'exchange-request',
        file: 'a.js',
        line: 7,
        column: 3,
        status: 'migrated',
        message: 'Became a token request.',
      },
      {
        rule: 'private-key',
        file: 'a.js',
        line: 12,
        column: 10,
        status: 'manual',
        message: 'The key is exported.',
      },
    ],
    flows: [{ id: 'a.js#1', status: 'partly', files: ['a.js'] }],
    totals: HIT,
  });

  it('stand under their file with place, status, message, rule and next step', () => {
    expect(show(plan).split('\n').slice(0, 4)).toEqual([
      'a.js',
      '  7:3    migrated  Became a token request.  exchange-request',
      '  12:10  manual    The key is exported.  private-key',
      '         → needs you, see docs/private-key.md',
    ]);
  });

  it('end with counts and with what to do next', () => {
    expect(show(plan).split('\n').slice(5)).toEqual([
      '10 files searched: 9 without a trace of the JWT flow, 1 analysed; 1 to change, 9 unchanged.',
      '1 flow: 1 partly.',
      '2 findings: 1 migrated, 1 manual.',
      'Nothing was written. Apply the changes with --write.',
      'Secrets are hidden in the diff: read it, but do not apply it as a patch.',
      '1 item marked manual left for you to do.',
      '',
    ]);
  });

  it('say so when the changes were written', () => {
    const text = show(plan, 'write');
    expect(text).toContain('1 changed, 9 unchanged');
    expect(text).not.toContain('Nothing was written');
  });
});
