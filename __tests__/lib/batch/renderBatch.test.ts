import { renderBatch } from '../../../lib/batch/merge/renderBatch';
import { renderTodo } from '../../../lib/batch/merge/renderTodo';
import { sumUp, type Outline } from '../../../lib/batch/merge/sumUp';
import { toCode, toTable, toText } from '../../../lib/report/markdown';
import type { RepositoryOutcome, RepositoryResult } from '../../../lib/batch/types';

const NOTHING = {
  ...{ seen: 10, clean: 10, skipped: 0, parsed: 0, unparsed: 0, changed: 0, unchanged: 10, failed: 0 },
  ...{ flows: 0, migrated: 0, manual: 0, left: 0 },
};

function make(
  count: number,
  name: string,
  outcome: RepositoryOutcome,
  rest: Partial<Outline> = {},
): Outline[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${name}-${String(index)}`,
    outcome,
    totals: NOTHING,
    mode: 'preview',
    manualRules: [],
    ...rest,
  }));
}

const lost = { totals: undefined, mode: undefined };
const OUTLINES: readonly Outline[] = [
  ...make(120, 'nothing', 'done'),
  ...make(40, 'ready', 'done', { totals: { ...NOTHING, changed: 2, flows: 1, migrated: 3 } }),
  ...make(9, 'open', 'done', {
    totals: { ...NOTHING, changed: 1, flows: 1, manual: 2 },
    manualRules: ['exchange-request', 'private-key'],
  }),
  ...make(1, 'most', 'done', {
    totals: { ...NOTHING, manual: 7 },
    manualRules: Array<string>(7).fill('private-key'),
  }),
  ...make(12, 'denied', 'failed', { reason: 'no access', ...lost }),
  ...make(1, 'large', 'failed', { reason: 'it is larger than 4 MB', ...lost }),
  ...make(5, 'slow', 'retry', { reason: 'took longer than 300 s', ...lost }),
  ...make(2, 'odd', 'partial', {
    reason: '1 of its files failed',
    totals: { ...NOTHING, changed: 1, failed: 1 },
  }),
  ...make(10, 'empty', 'skipped', { reason: 'the repository is empty', ...lost }),
];

describe('the summary of 200 repositories', () => {
  const summary = renderBatch(OUTLINES, sumUp(OUTLINES));

  it('counts each of them in one row', () => {
    const counts = Array.from(summary.split('##')[0]?.matchAll(/\| (\d+) \|$/gm) ?? [], ([, count]) =>
      Number(count),
    );
    expect(counts).toEqual([13, 5, 2, 10, 40, 120, 10]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(OUTLINES.length);
  });

  it('has what needs a person first, in tables that are no longer than what they speak of', () => {
    expect(Array.from(summary.matchAll(/^## (.*)$/gm), ([, title]) => title)).toEqual([
      'Failed',
      'Items for a person',
      'Changed, with nothing left for a person',
      'Skipped',
      'Nothing to do',
    ]);
    expect(summary.split('\n').length).toBeLessThan(120);
  });

  it('groups failures by reason, the most frequent first', () => {
    const failed = /\*\*failed\*\*[^*]*/.exec(summary)?.[0] ?? '';
    expect(failed.match(/^\| (?:no access|it is larger).*$/gm)).toEqual([
      expect.stringMatching(/^\| no access \| `denied-0`, .*`denied-11` \|$/),
      '| it is larger than 4 MB | `large-0` |',
    ]);
  });

  it('says which rules and which repositories have the most to do', () => {
    expect(summary).toContain('| `private-key` | 16 | 10 |\n| `exchange-request` | 9 | 9 |');
    expect(summary).toContain('| `most-0` | 0 | 0 | 7 |\n| `open-0` | 1 | 1 | 2 |');
  });
});

it('a table of things to do is no program to a spreadsheet', () => {
  const result: RepositoryResult = {
    schemaVersion: 1,
    repository: { id: '-x', source: { kind: 'folder', path: '/x' } },
    plan: '',
    outcome: 'failed',
    reason: '=cmd|" /C calc"!A0\nand more',
    duration: 1,
  };
  expect(renderTodo(result)).toBe(`'-x,repository: failed,,,,,"'=cmd|"" /C calc""!A0\nand more",,\r\n`);
});

describe('Markdown', () => {
  it('keeps what a repository says from being anything but text', () => {
    expect(toText('use @adobe/jwt-auth <img src=x> [a](b)\n# not a title')).toBe(
      'use `@adobe/jwt-auth` \\<img src=x\\> \\[a\\](b) \\# not a title',
    );
    expect(toCode('a`b``c')).toBe('```a`b``c```');
    expect(toCode('`')).toBe('`` ` ``');
  });

  it('keeps a bar from ending a cell', () => {
    expect(toTable(['a'], [[toCode('x|y')], [toText('x|y')]])).toBe('| a |\n| --- |\n| `x\\|y` |\n| x\\|y |');
  });
});
