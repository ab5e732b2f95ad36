import { groupChanges } from '../../../lib/plan/groupChanges';
import type { Flow } from '../../../transforms/types';

const change = (path: string) => ({ path, before: 'a', after: 'b' });
const flow = (...files: string[]): Flow => ({ id: `${files[0] ?? ''}#1`, status: 'migrated', files });

test('files that flows join are written together', () => {
  const changes = ['a.js', 'b.js', 'c.js', 'd.js', 'e.js'].map(change);
  const flows = [flow('a.js', 'c.js'), flow('c.js', 'e.js'), flow('b.js')];
  const groups = groupChanges({ changes, flows }).map((group) => group.map(({ path }) => path));
  expect(groups).toEqual([['a.js', 'c.js', 'e.js'], ['b.js'], ['d.js']]);
});
