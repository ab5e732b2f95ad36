import { parse, type ParserPlugin } from '@babel/parser';
import { listFixtures, migrateFixture, summarize, type Fixture } from '../support/fixtures';
import { isUpdating, updateFixture } from '../support/updateFixture';

const fixtures = listFixtures();
if (isUpdating) fixtures.forEach(updateFixture);

const toCrlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');

function parses(path: string, text: string): void {
  const plugins: ParserPlugin[] = /\.[mc]?tsx?$/.test(path) ? ['typescript'] : ['jsx', 'flow'];
  if (path.endsWith('.tsx')) plugins.push('jsx');
  parse(text, { sourceType: 'unambiguous', allowReturnOutsideFunction: true, plugins });
}

test('there are fixtures', () => {
  expect(fixtures.length).toBeGreaterThan(0);
});

describe.each(
  (isUpdating ? listFixtures() : fixtures).map((fixture): [string, Fixture] => [fixture.name, fixture]),
)('%s', (_name, fixture) => {
  test('comes out as written', () => {
    expect(migrateFixture(fixture, fixture.input).text).toBe(fixture.output);
  });

  test('a second run changes nothing', () => {
    const { text } = migrateFixture(fixture, fixture.input);
    expect(migrateFixture(fixture, text).text).toBe(text);
  });

  test('the output parses', () => {
    const { text, result } = migrateFixture(fixture, fixture.input);
    expect(result.failures).toEqual([]);
    expect(() => parses(fixture.path, text)).not.toThrow();
  });

  test('with CRLF it comes out the same but for the line ends', () => {
    expect(migrateFixture(fixture, toCrlf(fixture.input)).text).toBe(toCrlf(fixture.output));
  });

  test('says what it found', () => {
    if (fixture.output === fixture.input) expect(fixture.findings).toBeDefined();
    if (fixture.findings === undefined) return;
    const actual = summarize(migrateFixture(fixture, fixture.input).result.findings);
    expect(actual).toEqual(
      fixture.findings.map((finding) => ({
        ...finding,
        message: expect.stringContaining(finding.message ?? '') as string,
      })),
    );
  });
});
