import { markUnwritten } from '../../../lib/plan/markUnwritten';
import { makePlan } from '../../support/makePlan';

const change = (path: string) => ({ path, before: 'a', after: 'b' });
const finding = (file: string, status: 'migrated' | 'left') =>
  ({ rule: 'private-key', file, line: 1, column: 1, status, message: 'Key removed.' }) as const;

const plan = makePlan({
  changes: [change('a.js'), change('b.js')],
  findings: [finding('a.js', 'migrated'), finding('a.js', 'left'), finding('b.js', 'migrated')],
  flows: [
    { id: 'a.js#1', status: 'migrated', files: ['a.js'] },
    { id: 'a.js#2', status: 'migrated', files: ['a.js', 'b.js'] },
    { id: 'b.js#1', status: 'migrated', files: ['b.js'] },
  ],
});

it('takes back what was said about a file that was not written, and only that', () => {
  const outcome = markUnwritten(plan, [{ file: 'a.js', reason: 'has changed since it was read' }]);
  expect(outcome.changes.map(({ path }) => path)).toEqual(['b.js']);
  expect(outcome.findings.map(({ status, message }) => [status, message])).toEqual([
    ['manual', 'Not written, the file has changed since it was read. Key removed.'],
    ['left', 'Key removed.'],
    ['migrated', 'Key removed.'],
  ]);
  expect(outcome.flows.map(({ status }) => status)).toEqual(['manual', 'partly', 'migrated']);
  expect(outcome.failures).toEqual([{ file: 'a.js', reason: 'has changed since it was read' }]);
});

it('counts no file that was not created', () => {
  const made = { path: 'new.js', before: undefined, after: 'b' };
  const reason = 'was left because new.js, which belongs to the same flow, exists by now';
  const outcome = markUnwritten({ ...plan, changes: [...plan.changes, made] }, [
    { file: 'new.js', reason: 'exists by now' },
    { file: 'a.js', reason },
  ]);
  expect(outcome.changes.map(({ path }) => path)).toEqual(['b.js']);
  expect(outcome.failures).toEqual([{ file: 'a.js', reason }]);
});

it('leaves a plan alone when everything was written', () => {
  expect(markUnwritten(plan, [])).toBe(plan);
});
