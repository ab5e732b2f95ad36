import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository } from '../../../lib/project/createRepository';
import { makeTree, removeTrees } from '../../support/temporaryTree';

afterAll(removeTrees);

function open(files: Readonly<Record<string, string>>, mayChange = (_path: string): boolean => true) {
  return createRepository(makeTree(files), Object.keys(files), mayChange);
}

const json = (content: object): string => JSON.stringify(content);

describe('an import means', () => {
  const repository = open({
    'tsconfig.json': json({
      compilerOptions: { baseUrl: '.', paths: { '@/*': ['src/*'], '~auth': ['src/auth/jwt.ts'] } },
    }),
    'package.json': json({ name: 'root', private: true, workspaces: ['packages/*'] }),
    'src/app.ts': '',
    'src/auth/index.ts': '',
    'src/auth/jwt.ts': '',
    'src/legacy.js': '',
    'src/legacy.d.ts': '',
    'src/settings.json': '{}',
    'packages/ims/package.json': json({ name: '@acme/ims', main: 'dist/index.js' }),
    'packages/ims/src/index.ts': '',
    'packages/ims/src/claims.ts': '',
  });

  it.each([
    ['a file without its ending', './auth/jwt', 'src/auth/jwt.ts'],
    ['the TypeScript file that a .js name stands for', './auth/jwt.js', 'src/auth/jwt.ts'],
    ['the index of a folder', './auth', 'src/auth/index.ts'],
    ['JSON', './settings.json', 'src/settings.json'],
    ['a name with a star in paths', '@/auth/jwt', 'src/auth/jwt.ts'],
    ['a name of its own in paths', '~auth', 'src/auth/jwt.ts'],
    ['a module, not its declarations', './legacy', 'src/legacy.js'],
    ['the source of a package of the workspace that was not built', '@acme/ims', 'packages/ims/src/index.ts'],
    ['a file of such a package', '@acme/ims/claims', 'packages/ims/src/claims.ts'],
    ['no file, when it is a path from the root of a site', '/assets/jwt.js', undefined],
    ['nothing here: a package', 'jsonwebtoken', undefined],
    ['nothing here: a module of Node', 'node:fs', undefined],
    ['nothing here: a missing file', './missing', undefined],
    ['nothing here: a file outside', '../../outside', undefined],
  ])('%s', (_what, specifier, path) => {
    expect(repository.resolve(specifier, 'src/app.ts')).toBe(path);
  });
});

test('an import does not lead out of the repository through a link', () => {
  const outside = makeTree({ 'secret.js': '' });
  const root = makeTree({ 'a.js': '' });
  symlinkSync(outside, join(root, 'linked'));
  expect(createRepository(root, ['a.js'], () => true).resolve('./linked/secret', 'a.js')).toBeUndefined();
});

test('importers are found by every way a module can be named', () => {
  const repository = open({
    'tsconfig.json': json({ compilerOptions: { paths: { jwt: ['./lib/jwt/index.ts'] } } }),
    'lib/jwt/index.ts': '',
    'lib/jwt/claims.ts': "import { sign } from '.';",
    'lib/all.ts': "export * from './jwt';",
    'app.ts': "const { sign } = require('./lib/jwt/index');",
    'late.ts': "const later = import('./lib/jwt');",
    'alias.ts': "import { sign } from 'jwt';",
    'other.ts': "import jwt from './lib/jwt/claims'; // './lib/jwt'",
  });
  expect(repository.importersOf('lib/jwt/index.ts')).toEqual([
    'alias.ts',
    'app.ts',
    'late.ts',
    'lib/all.ts',
    'lib/jwt/claims.ts',
  ]);
});

describe('code outside of the repository can import', () => {
  it.each([
    ['the main file of a package', { name: 'x', main: './lib/jwt.js' }, 'lib/jwt.js', true],
    ['index.js, where nothing else is said', { name: 'x' }, 'index.js', true],
    ['the source of a built main file', { name: 'x', main: 'dist/jwt.js' }, 'src/jwt.ts', true],
    [
      'what exports offers',
      { name: 'x', exports: { './jwt': { import: './lib/jwt.mjs' } } },
      'lib/jwt.mjs',
      true,
    ],
    ['what a pattern in exports offers', { name: 'x', exports: { './*': './lib/*.js' } }, 'lib/jwt.js', true],
    ['no other file', { name: 'x', main: './lib/index.js' }, 'lib/jwt.js', false],
    ['no file of a private package', { name: 'x', private: true, main: './lib/jwt.js' }, 'lib/jwt.js', false],
  ])('%s', (_what, manifest, path, isPublic) => {
    expect(open({ 'package.json': json(manifest), [path]: '' }).isPublic(path)).toBe(isPublic);
  });
});

describe('code that cannot be seen may load', () => {
  it.each([
    ['what a script of a package runs', { 'package.json': json({ scripts: { jwt: 'node src/jwt.js' } }) }],
    ['what a deployment names', { 'serverless.yml': 'functions:\n  jwt:\n    handler: src/jwt.main\n' }],
    ['what asks whether it is the program', { 'src/jwt.js': 'if (require.main === module) run();' }],
    ['a folder of which modules are loaded by name', { 'src/index.js': 'require(`./${name}`);' }],
    [
      'a folder whose modules are loaded by a variable',
      { 'src/index.js': 'for (const f of all) require(f);' },
    ],
  ])('%s', (_what, files) => {
    expect(open({ 'src/jwt.js': '', ...files }).isPublic('src/jwt.js')).toBe(true);
  });

  it.each([
    ['no other folder', { 'lib/index.js': "require('./parts/' + name);" }],
    ['no file with a longer name', { 'package.json': json({ scripts: { jwt: 'node src/jwt-simple.js' } }) }],
  ])('%s', (_what, files) => {
    expect(open({ 'src/jwt.js': '', ...files }).isPublic('src/jwt.js')).toBe(false);
  });
});

test('a page that imports a module is one of its importers', () => {
  const page = "<script>\nimport { sign } from './jwt';\n</script>";
  expect(open({ 'src/jwt.js': '', 'src/Sign.vue': page }).importersOf('src/jwt.js')).toEqual([
    'src/Sign.vue',
  ]);
});

test('a file that may not change is known, and not looked into', () => {
  const repository = open({ 'src/a.js': "require('../test/b');", 'test/b.js': 'text' }, (path) =>
    path.startsWith('src/'),
  );
  expect(repository.resolve('../test/b', 'src/a.js')).toBe('test/b.js');
  expect(repository.importersOf('test/b.js')).toEqual(['src/a.js']);
  expect(repository.read('test/b.js')).toBeUndefined();
});

test('knows who reads an environment variable, and who only writes or mentions it', () => {
  const repository = open({
    'member.js': 'send(process.env.ORG_ID);',
    'element.ts': "const id: string = env['ORG_ID'];",
    'pattern.js': "const { API_KEY, ORG_ID = 'x' } = process.env;",
    'written.js': "process.env.ORG_ID = 'test';",
    'comment.js': '// once process.env.ORG_ID\n/* env.ORG_ID */',
    'longer.js': 'process.env.ORG_ID_OF_OTHERS',
  });
  expect(repository.readersOf('ORG_ID')).toEqual(['member.js', 'element.ts', 'pattern.js']);
});

describe('the package of a file', () => {
  const repository = open({
    'package.json': json({ name: 'root', private: true, devDependencies: { jest: '^29.0.0', shared: '1' } }),
    '.nvmrc': 'v20.11.0\n',
    'packages/api/package.json': json({
      name: 'api',
      type: 'module',
      dependencies: { axios: '^1.6.0', shared: '2' },
      engines: { node: '^18.17 || >=20 <23' },
    }),
    'packages/api/src/legacy/package.json': json({ type: 'commonjs' }),
    'packages/api/src/a.js': '',
  });

  it('has the ranges of all manifests around it, the inner ones first', () => {
    expect(repository.packageOf('packages/api/src/a.js')).toEqual({
      directory: 'packages/api',
      type: 'module',
      dependencies: new Map([
        ['jest', '^29.0.0'],
        ['shared', '2'],
        ['axios', '^1.6.0'],
      ]),
      node: 18,
    });
  });

  it('may have folders of another type', () => {
    expect(repository.packageOf('packages/api/src/legacy/b.js')).toMatchObject({
      directory: 'packages/api',
      type: 'commonjs',
    });
    expect(repository.packageOf('other/a.js')).toMatchObject({ directory: '', type: 'commonjs', node: 20 });
  });

  it('is none without a manifest', () => {
    expect(open({ 'a.js': '' }).packageOf('a.js')).toBeUndefined();
  });

  it.each([
    ['engines', { 'package.json': json({ engines: { node: '>=14.17' } }) }, 14],
    [
      'engines that only have an upper bound',
      { 'package.json': json({ engines: { node: '<21' } }) },
      undefined,
    ],
    ['.node-version', { '.node-version': '22.1.0' }, 22],
    ['the codename in .nvmrc', { '.nvmrc': 'lts/hydrogen' }, 18],
    ['a release that moves', { '.nvmrc': 'lts/*' }, undefined],
    ['a workflow', { '.github/workflows/ci.yml': "  - with:\n      node-version: '16'\n" }, 16],
    ['a matrix', { '.github/workflows/ci.yml': 'matrix:\n  node: [20.x, 18.x]\n' }, 18],
    ['a matrix as a block', { '.github/workflows/ci.yml': 'node-version:\n  - 22\n  - 20\nsteps: 4\n' }, 20],
    ['an expression', { '.github/workflows/ci.yml': 'node-version: ${{ matrix.node }}\n' }, undefined],
    ['an image', { Dockerfile: 'FROM node:18-alpine AS build\nFROM node:20.5\n' }, 18],
    ['an image elsewhere', { 'tools/Dockerfile': 'FROM node:12\n' }, undefined],
  ])('runs on what %s says', (_what, files, node) => {
    expect(open({ 'package.json': '{}', ...files }).packageOf('a.js')?.node).toBe(node);
  });
});
