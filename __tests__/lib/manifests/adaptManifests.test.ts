import { adaptManifests } from '../../../lib/manifests/adaptManifests';
import type { ConfigChange, ManifestRule } from '../../../transforms/manifests/types';
import type { SourceFile } from '../../../transforms/types';

const CHANGE: ConfigChange = {
  isCodeChanged: true,
  env: [],
  packages: new Map(),
  settled: new Map(),
  mayEditEnvFiles: false,
};

const ADDS = (id: string, follows: ManifestRule['follows'], start: number): ManifestRule => ({
  meta: { id, summary: '', fingerprints: [], docs: '' },
  matches: (path) => path.endsWith('.yml'),
  follows,
  apply: ({ path }: SourceFile) => ({
    edits: [{ file: path, start, end: start, text: `<${id}>` }],
    findings: [{ rule: id, file: path, line: 1, column: 1, status: 'migrated', message: id }],
    defines: ['KEY', 'KEY'],
  }),
});

const RULES = [ADDS('code', 'code', 0), ADDS('marked', 'fingerprint', 1)];
const MARKED = { path: 'a.yml', text: '- uses: adobe/aio-apps-action@2' };
const PLAIN = { path: 'b.yml', text: 'name: b' };

test('rules that follow the code are asked for every file once code was changed, the others for marked files', () => {
  const { changes, edits, findings, definitions } = adaptManifests([MARKED, PLAIN], CHANGE, RULES);
  expect(changes.map(({ path, after }) => [path, after])).toEqual([
    ['a.yml', '<code>-<marked> uses: adobe/aio-apps-action@2'],
    ['b.yml', '<code>name: b'],
  ]);
  expect([edits.length, findings.length]).toEqual([3, 3]);
  expect(definitions).toEqual(new Map([['KEY', ['a.yml', 'b.yml']]]));
});

test('without changed code only fingerprints count', () => {
  const { changes } = adaptManifests([MARKED, PLAIN], { ...CHANGE, isCodeChanged: false }, RULES);
  expect(changes.map(({ after }) => after)).toEqual(['-<marked> uses: adobe/aio-apps-action@2']);
});

test('files of other kinds are left alone', () => {
  expect(adaptManifests([{ path: 'a.txt', text: 'x' }], CHANGE, RULES).changes).toEqual([]);
});
