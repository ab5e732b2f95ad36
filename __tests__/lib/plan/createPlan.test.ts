import { createPlan } from '../../../lib/plan/createPlan';
import { createReport } from '../../../lib/report/createReport';
import { makeTree, removeTrees } from '../../support/temporaryTree';

afterAll(removeTrees);

const CALL = "fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', { method: 'POST', body: form });\n";

/** The counts of a run, which are checked as they are made. */
async function count(files: Readonly<Record<string, string>>, ...paths: string[]) {
  const { totals, files: listed } = createReport(await createPlan(makeTree(files), paths, {}), 'preview');
  return { totals, listed: listed.map(({ path, status }) => `${path} ${status}`) };
}

test('files beside the code that hold a fingerprint are counted, also without any code', async () => {
  const { totals, listed } = await count({
    'requests.json': '{"url": "https://ims-na1.adobelogin.com/ims/exchange/jwt"}\n',
    'other.json': '{}\n',
    'a.js': '',
    'dist/b.json': '{"url": "/ims/exchange/jwt"}\n',
  });
  expect(listed).toEqual(['dist/b.json unchanged', 'requests.json unchanged']);
  expect(totals).toMatchObject({ seen: 4, clean: 2, skipped: 1, parsed: 1, unparsed: 0 });
});

test('code that cannot be migrated adds up with them', async () => {
  const { totals, listed } = await count({
    'a.js': CALL,
    'b.js': 'const = 1; // ims/exchange',
    'c.json': '{}',
  });
  expect(listed).toEqual(['a.js unchanged', 'b.js failed']);
  expect(totals).toMatchObject({ seen: 3, clean: 1, parsed: 1, unparsed: 1, failed: 1 });
});

test('paths limit them too', async () => {
  const { totals } = await count(
    { 'x/a.json': '"/ims/exchange/jwt"', 'y/b.json': '"/ims/exchange/jwt"' },
    'x',
  );
  expect(totals).toMatchObject({ seen: 1, parsed: 1 });
});
