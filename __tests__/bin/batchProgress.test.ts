import { createProgress } from '../../bin/commands/batch/progress';
import type { RepositoryResult } from '../../lib/batch/types';

const result = (id: string, rest: Partial<RepositoryResult> = {}): RepositoryResult => ({
  schemaVersion: 1,
  repository: { id, source: { kind: 'folder', path: `/${id}` } },
  plan: '',
  outcome: 'done',
  duration: 1,
  ...rest,
});

/** Goes through a batch of three, one second each. */
function show(columns: number | undefined): string[] {
  const written: string[] = [];
  let time = 0;
  const progress = createProgress({
    total: 3,
    columns,
    now: () => time,
    write: (text) => written.push(text),
  });
  progress.begin('one');
  progress.begin('two');
  time = 1000;
  progress.end(result('one'));
  progress.end(result('two', { outcome: 'failed', reason: 'client_secret: "hunter22"\nagain' }));
  progress.close();
  return written;
}

it('is a line for each repository in a log', () => {
  expect(show(undefined)).toEqual([
    '      1/3  done     one\n',
    '      2/3  failed   two  client_secret: "[redacted]" again\n',
  ]);
});

it('also says on a terminal what is going on and how long it will take, and leaves nothing of that', () => {
  const clear = '\r\u001b[K';
  expect(show(80)).toEqual([
    `${clear}0/3  starting  one`,
    `${clear}0/3  starting  one, two`,
    `${clear}      1/3  done     one\n`,
    `${clear}1/3  about 2 s left  two`,
    `${clear}      2/3  failed   two  client_secret: "[redacted]" again\n`,
    `${clear}2/3  about 1 s left  `,
    clear,
  ]);
});

it('never fills more than a line of the terminal', () => {
  for (const text of show(20).filter((line) => !line.endsWith('\n'))) {
    expect(text.replace('\r\u001b[K', '').length).toBeLessThan(20);
  }
});
