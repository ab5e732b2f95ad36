import { adaptManifests } from '../../../lib/manifests/adaptManifests';
import type { ConfigChange } from '../../../transforms/manifests/types';
import { readYaml } from '../../../transforms/manifests/yaml/readYaml';
import { listRepositoryFixtures, type Tree } from '../../support/repositoryFixtures';

const RULES = /^(?:aio-apps-action|reactor-command|aio-command|curl-exchange|ci-private-key)\//;

const CHANGE: ConfigChange = {
  isCodeChanged: false,
  env: [],
  packages: new Map(),
  settled: new Map(),
  mayEditEnvFiles: false,
};

const fixtures = listRepositoryFixtures().filter(({ name }) => RULES.test(name));

/** What the rules for command lines make of the files of a tree, by path; only those that change. */
function adapt(tree: Tree): Record<string, string> {
  const files = Object.entries(tree)
    .filter(([path]) => !path.endsWith('.js'))
    .map(([path, text]) => ({ path, text }));
  const { changes } = adaptManifests(files, CHANGE);
  return Object.fromEntries(changes.map(({ path, after }) => [path, after ?? '']));
}

function mapTexts(tree: Tree, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).map(([path, text]) => [path, change(text)]));
}

const toCrlf = (text: string): string => text.replaceAll('\n', '\r\n');

test.each(fixtures)('$name comes out the same with CRLF', ({ input }) => {
  expect(adapt(mapTexts(input, toCrlf))).toEqual(mapTexts(adapt(input), toCrlf));
});

test.each(fixtures)('$name comes out the same without a last line break', ({ input }) => {
  const withoutEnd = (text: string): string => text.replace(/\n$/, '');
  const after = adapt(mapTexts(input, withoutEnd));
  // Where two rules take out the last lines, the line break before them stays.
  expect(mapTexts(after, withoutEnd)).toEqual(mapTexts(adapt(input), withoutEnd));
});

test.each(fixtures)('what was YAML or JSON in $name is so after', ({ output }) => {
  const texts = Object.entries(output).filter(
    ([path]) => /\.(?:ya?ml|json)$/.test(path) && !/broken|gitlab/.test(path),
  );
  expect(texts.filter(([, text]) => readYaml(text).failure !== undefined)).toEqual([]);
});
