import { groupChanges } from '../../../lib/plan/groupChanges';
import type { Flow } from '../../../transforms/types';

const change = (path: string) => ({ path, before: 'a', after: 'b' });
const flow = (...files: string[]): Flow => ({ id: `${files[0] ?? ''}#1`, status: 'migrated', files });

test('files that flows join are written together', () => {
  const changes = ['a.js', 'b.js', 'c.js', 'd.js', 'e.js'].map(change);
  const flows = [flow('a.js', 'c.js'), flow('c.js', 'e.js'), flow('b.js')];
  const groups = groupChanges({ changes, flows, env: [] }).map((group) => group.map(({ path }) => path));
  expect(groups).toEqual([['a.js', 'c.js', 'e.js'], ['b.js'], ['d.js']]);
});

test('files beside the code are written with the code that they follow', () => {
  const changes = [
    'api/a.js',
    'web/b.js',
    'api/package.json',
    'web/package.json',
    '.env.example',
    'ci.yml',
  ].map(change);
  const env = [
    { name: 'KEY', change: 'removed', files: ['web/b.js', '.env.example'], note: '' },
    { name: 'ID', change: 'kept', files: ['api/a.js', 'web/b.js'], note: '' },
  ] as const;
  const flows = [flow('api/a.js'), flow('web/b.js')];
  const groups = groupChanges({ changes, flows, env }).map((group) => group.map(({ path }) => path));
  expect(groups).toEqual([
    ['api/a.js', 'api/package.json'],
    ['web/b.js', 'web/package.json', '.env.example'],
    ['ci.yml'],
  ]);
});
