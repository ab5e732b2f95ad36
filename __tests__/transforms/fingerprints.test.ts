import { existsSync } from 'node:fs';
import { FINGERPRINTS, MANIFEST_FINGERPRINTS } from '../../transforms/fingerprints';
import { listFixtures } from '../support/fixtures';

const flows = listFixtures().filter(
  (fixture) => fixture.output !== fixture.input || existsSync(fixture.sibling('.run.json')),
);

test('there are fixtures that hold a flow', () => {
  expect(flows.length).toBeGreaterThan(0);
});

test.each(flows.map(({ name, input }) => [name, input] as const))('%s would be read', (_name, input) => {
  expect(FINGERPRINTS.filter((text) => input.includes(text))).not.toEqual([]);
});

test('fingerprints are ASCII, as they are searched in bytes', () => {
  expect([...FINGERPRINTS, ...MANIFEST_FINGERPRINTS].filter((text) => !/^[\x20-\x7e]+$/.test(text))).toEqual(
    [],
  );
});
