import { listRepositoryFixtures } from '../support/repositoryFixtures';
import { runOwnTests } from '../support/runOwnTests';
import { removeTrees } from '../support/temporaryTree';

/** Repositories whose tests put something in the place of the flow, each in another way. */
const MOCKING = [
  'test-doubles/nock-and-signer',
  'test-doubles/package-mocked',
  'test-doubles/client-mocked',
  'test-doubles/spies',
  'test-doubles/nock-bodies',
  'test-doubles/renamed-settings',
];

afterAll(removeTrees);

describe.each(listRepositoryFixtures().filter(({ name }) => MOCKING.includes(name)))('$name', (fixture) => {
  test.each([
    ['before', fixture.input],
    ['after', fixture.output],
  ])('passes its own tests %s', (_when, tree) => {
    const { code, output } = runOwnTests(tree);
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
  });
});
