import { Linter, type ESLint } from 'eslint';
import importX from 'eslint-plugin-import-x';
import { join } from 'node:path';
import { parser, plugin as typescript } from 'typescript-eslint';
import { createRepository } from '../../lib/project/createRepository';
import type { Tree } from './repositoryFixtures';
import { makeTree } from './temporaryTree';

const ENDINGS = ['.js', '.cjs', '.mjs', '.jsx', '.ts', '.tsx', '.mts', '.cts'];
const SOURCES = ENDINGS.map((ending) => `**/*${ending}`);

const RULES: Linter.Config[] = [
  {
    files: SOURCES,
    languageOptions: { parser: parser as Linter.Parser, globals: globalNames() },
    plugins: {
      'import-x': importX as unknown as ESLint.Plugin,
      typescript: typescript as unknown as ESLint.Plugin,
    },
    settings: { 'import-x/resolver': { node: { extensions: [...ENDINGS, '.json'] } } },
    rules: {
      'typescript/no-unused-vars': 'error',
      'import-x/no-unresolved': ['error', { commonjs: true, ignore: ['^[^.]'] }],
      'import-x/named': 'error',
      'import-x/default': 'error',
    },
  },
  { files: SOURCES.filter((glob) => !/tsx?$/.test(glob)), rules: { 'no-undef': 'error' } },
];

function globalNames(): Record<string, 'readonly'> {
  const node = [
    ...Object.getOwnPropertyNames(globalThis),
    'require',
    'module',
    'exports',
    '__dirname',
    '__filename',
  ];
  return Object.fromEntries(node.map((name) => [name, 'readonly']));
}

/**
 * What a linter has to say about a repository: names that are undefined or unused, imports that lead nowhere, modules
 * that nobody imports. Without lines, so that two states can be compared.
 */
export function lintTree(tree: Tree): string[] {
  const root = makeTree(tree);
  const linter = new Linter({ configType: 'flat', cwd: root });
  const problems = Object.entries(tree)
    .filter(([path]) => isSource(path))
    .flatMap(([path, text]) =>
      linter
        .verify(text, RULES, { filename: join(root, path) })
        .map(({ ruleId, message }) => `${path}: ${ruleId ?? 'syntax'}: ${message}`),
    );
  return [...problems, ...findOrphans(root, Object.keys(tree))];
}

function isSource(path: string): boolean {
  return ENDINGS.some((ending) => path.endsWith(ending));
}

function findOrphans(root: string, paths: readonly string[]): string[] {
  const repository = createRepository(root, paths, () => true);
  return paths
    .filter(isSource)
    .filter((path) => repository.importersOf(path).length === 0)
    .map((path) => `${path}: imported by nobody`);
}
