import fs from 'node:fs';
import path from 'node:path';
import { discoverFiles } from '../../../lib/discover/discoverFiles';
import { FINGERPRINTS } from '../../../transforms/fingerprints';
import { addFiles, commitAll, git, makeRepository, makeTree, removeTrees } from '../../support/temporaryTree';

const HIT = "post('https://ims-na1.adobelogin.com/ims/exchange/jwt');\n";
const MISS = "post('https://example.com/token');\n";

const discover = (root: string, ...paths: string[]) =>
  discoverFiles(root, paths, { inSource: FINGERPRINTS, inManifests: [] });
const pathsOf = (list: readonly { path: string }[]) => list.map((entry) => entry.path);

afterEach(removeTrees);
afterEach(() => jest.restoreAllMocks());

describe('in a git repository', () => {
  it('finds tracked and untracked source files that hold a fingerprint, in path order', async () => {
    const root = makeRepository({ 'src/b.js': HIT, 'src/c.js': MISS, 'z.tsx': HIT });
    addFiles(root, { 'a.mts': HIT, 'src/new.cjs': MISS });
    expect(await discover(root)).toEqual({
      seen: 5,
      hits: [
        { path: 'a.mts', text: HIT },
        { path: 'src/b.js', text: HIT },
        { path: 'z.tsx', text: HIT },
      ],
      manifests: [],
      left: [],
      failed: [],
      isWithin: expect.any(Function) as unknown,
      all: expect.any(Function) as unknown,
      git: true,
    });
  });

  it('searches files with the endings of JavaScript and TypeScript only', async () => {
    const root = makeRepository({
      ...Object.fromEntries(
        ['js', 'jsx', 'mjs', 'cjs', 'ts', 'tsx', 'mts', 'cts'].map((end) => [`a.${end}`, HIT]),
      ),
      'README.md': HIT,
      'a.json': HIT,
      'a.js.orig': HIT,
      js: HIT,
    });
    const { seen, hits } = await discover(root);
    expect(seen).toBe(8);
    expect(hits).toHaveLength(8);
  });

  it('searches files that are not code for fingerprints of their own', async () => {
    const found = ['.env.example', 'Dockerfile', 'a.json', 'ci/deploy.yml', 'env.sample', 'release.sh'];
    const root = makeRepository({
      ...Object.fromEntries([...found, 'package-lock.json', 'README.md'].map((name) => [name, 'A KEY\n'])),
      'b.json': HIT,
      'dist/c.json': 'A KEY\n',
      'a.js': 'A KEY\n',
    });
    const { seen, hits, manifests, left } = await discoverFiles(root, [], {
      inSource: FINGERPRINTS,
      inManifests: ['A KEY'],
    });
    expect({ seen, hits, left: pathsOf(left) }).toEqual({ seen: 9, hits: [], left: ['dist/c.json'] });
    expect(pathsOf(manifests)).toEqual(found.sort());
    expect(
      pathsOf((await discoverFiles(root, ['ci'], { inSource: ['x'], inManifests: ['A KEY'] })).manifests),
    ).toEqual(['ci/deploy.yml']);
  });

  it('skips what git ignores, unless it is tracked all the same', async () => {
    const root = makeRepository({ 'kept/a.js': HIT });
    addFiles(root, {
      '.gitignore': 'private/\n*.local.js\nkept/\n',
      'private/a.js': HIT,
      'x.local.js': HIT,
      'pkg/.gitignore': '*.js\n!keep.js\n',
      'pkg/drop.js': HIT,
      'pkg/keep.js': HIT,
    });
    expect(pathsOf((await discover(root)).hits)).toEqual(['kept/a.js', 'pkg/keep.js']);
  });

  it('does not enter installed packages that nobody ignored, and leaves tracked ones', async () => {
    const root = makeRepository({ 'api/node_modules/x/index.js': HIT });
    addFiles(root, { 'node_modules/y/index.js': HIT });
    const { seen, hits, left } = await discover(root);
    expect({ seen, hits, left }).toEqual({
      seen: 1,
      hits: [],
      left: [{ path: 'api/node_modules/x/index.js', reason: 'an installed package' }],
    });
  });

  it('copes with any file name', async () => {
    const names = ['a b.js', 'naïve-日本.js', 'line\nbreak.js', '-n.js', '[x]*?.js', '"q\'.js', ':(top).js'];
    const root = makeRepository(Object.fromEntries(names.map((name) => [`dir/${name}`, HIT])));
    addFiles(root, Object.fromEntries(names.map((name) => [`new/${name}`, HIT])));
    expect(pathsOf((await discover(root)).hits).sort()).toEqual(
      names.flatMap((name) => [`dir/${name}`, `new/${name}`]).sort(),
    );
    expect(pathsOf((await discover(root, 'dir/[x]*?.js', 'dir/:(top).js', 'dir/-n.js')).hits)).toHaveLength(
      3,
    );
  });

  it('reports a file whose name cannot be decoded', async () => {
    const root = makeRepository({});
    fs.writeFileSync(
      Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9]), Buffer.from('.js')]),
      HIT,
    );
    expect((await discover(root)).failed).toEqual([
      { path: 'caf\uFFFD.js', reason: 'its name is not UTF-8' },
    ]);
  });

  it('passes over files that are tracked but not there', async () => {
    const root = makeRepository({
      'gone.js': HIT,
      'now-a-directory.js': HIT,
      'sparse/a.js': HIT,
      'here/b.js': HIT,
    });
    fs.rmSync(path.join(root, 'gone.js'));
    fs.rmSync(path.join(root, 'now-a-directory.js'));
    addFiles(root, { 'now-a-directory.js/inner.js': HIT });
    git(root, 'sparse-checkout', 'set', '--no-cone', '/*', '!/sparse/');
    expect(fs.existsSync(path.join(root, 'sparse'))).toBe(false);
    const { seen, hits, failed } = await discover(root);
    expect({ seen, hits: pathsOf(hits), failed }).toEqual({
      seen: 2,
      hits: ['here/b.js', 'now-a-directory.js/inner.js'],
      failed: [],
    });
  });

  it('sees a file in conflict once', async () => {
    const root = makeRepository({ 'a.js': HIT });
    git(root, 'checkout', '--quiet', '-b', 'other');
    addFiles(root, { 'a.js': `${HIT}1;\n` });
    commitAll(root);
    git(root, 'checkout', '--quiet', '-');
    addFiles(root, { 'a.js': `${HIT}2;\n` });
    commitAll(root);
    expect(() => git(root, 'merge', '--quiet', 'other')).toThrow();
    const { seen, hits } = await discover(root);
    expect({ seen, hits: pathsOf(hits) }).toEqual({ seen: 1, hits: ['a.js'] });
  });

  it('does not enter submodules and repositories within', async () => {
    const library = makeRepository({ 'lib.js': HIT });
    const root = makeRepository({ 'a.js': HIT });
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'sub.js');
    git(root, 'clone', '--quiet', library, 'clone');
    git(root, 'config', 'submodule.recurse', 'true');
    expect(pathsOf((await discover(root)).hits)).toEqual(['a.js']);
  });

  it('works from a subdirectory and from a linked working tree', async () => {
    const root = makeRepository({ 'a.js': HIT, 'pkg/src/b.js': HIT });
    expect(pathsOf((await discover(path.join(root, 'pkg'))).hits)).toEqual(['src/b.js']);
    const linked = path.join(makeTree({}), 'linked');
    git(root, 'worktree', 'add', '--quiet', linked);
    expect(pathsOf((await discover(linked)).hits)).toEqual(['a.js', 'pkg/src/b.js']);
  });

  it('runs nothing that the repository configures', async () => {
    const root = makeRepository({ 'a.js': HIT, '.gitattributes': '*.js filter=trap diff=trap\n' });
    const trace = path.join(makeTree({}), 'trace');
    const trap = path.join(root, '.git', 'trap.sh');
    fs.writeFileSync(trap, `#!/bin/sh\ntouch '${trace}'\n`, { mode: 0o755 });
    for (const hook of ['post-index-change', 'pre-auto-gc'])
      fs.copyFileSync(trap, path.join(root, '.git/hooks', hook));
    const settings = [
      'core.fsmonitor',
      'core.pager',
      'filter.trap.clean',
      'filter.trap.smudge',
      'diff.trap.textconv',
    ];
    for (const setting of settings) git(root, 'config', setting, trap);
    git(root, 'config', 'core.hooksPath', path.join(root, '.git/hooks'));
    git(root, 'config', 'alias.ls-files', `!${trap}`);

    // The trap works: plain git does run it.
    git(root, 'status');
    expect(fs.existsSync(trace)).toBe(true);
    fs.rmSync(trace);

    addFiles(root, { 'new.js': HIT });
    expect(pathsOf((await discover(root)).hits)).toEqual(['a.js', 'new.js']);
    expect(fs.existsSync(trace)).toBe(false);
  });

  it('is not misled by the variables git sets for its hooks', async () => {
    const other = makeRepository({ 'other.js': HIT });
    const root = makeRepository({ 'a.js': HIT });
    process.env.GIT_DIR = path.join(other, '.git');
    try {
      expect(pathsOf((await discover(root)).hits)).toEqual(['a.js']);
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  it('says so when git refuses', async () => {
    const root = makeRepository({ 'a.js': HIT });
    fs.writeFileSync(path.join(root, '.git', 'index'), 'broken');
    await expect(discover(root)).rejects.toThrow(/git cannot list the files of .*index/s);
  });
});

describe('outside git', () => {
  it('finds files, hidden directories included, and honours nested .gitignore files', async () => {
    const root = makeTree({
      '.gitignore': '# comment\n/build\n*.gen.js\n!keep.gen.js\nlogs/\n',
      'a.js': HIT,
      '.hidden/b.ts': HIT,
      'build/c.js': HIT,
      'pkg/build/d.js': HIT,
      'e.gen.js': HIT,
      'keep.gen.js': HIT,
      'logs/f.js': HIT,
      'pkg/.gitignore': '*.js\n!g.js\n!/h.gen.js\n',
      'pkg/g.js': HIT,
      'pkg/h.gen.js': HIT,
      'pkg/deep/i.js': HIT,
      'pkg/logs/.gitignore': '!*\n',
      'pkg/logs/j.js': HIT,
    });
    const expected = ['.hidden/b.ts', 'a.js', 'keep.gen.js', 'pkg/g.js', 'pkg/h.gen.js'];
    const plain = await discover(root);
    expect(plain).toMatchObject({ git: false, seen: expected.length });
    expect(pathsOf(plain.hits)).toEqual(expected);

    git(root, 'init', '--quiet');
    expect(pathsOf((await discover(root)).hits)).toEqual(expected);
  });

  it('lets a deeper .gitignore bring a directory back, as git does', async () => {
    const root = makeTree({
      '.gitignore': 'x/foo/\n',
      'x/.gitignore': '!foo/\n',
      'x/foo/a.js': HIT,
    });
    expect(pathsOf((await discover(root)).hits)).toEqual(['x/foo/a.js']);
    git(root, 'init', '--quiet');
    expect(pathsOf((await discover(root)).hits)).toEqual(['x/foo/a.js']);
  });

  it('does not enter installed packages and repositories within', async () => {
    const root = makeTree({
      'a.js': HIT,
      'node_modules/x/b.js': HIT,
      'p/node_modules/y/c.js': HIT,
      'clone/d.js': HIT,
    });
    git(path.join(root, 'clone'), 'init', '--quiet');
    expect(await discover(root)).toMatchObject({ seen: 1, hits: [{ path: 'a.js' }], left: [] });
  });

  it('copes with any file name', async () => {
    const names = ['a b.js', 'naïve-日本.js', 'line\nbreak.js', '-n.js', '[x]*?.js', '{a,b}.js', '!(x).js'];
    const root = makeTree(Object.fromEntries(names.map((name) => [`dir/${name}`, HIT])));
    expect(pathsOf((await discover(root)).hits).sort()).toEqual(names.map((name) => `dir/${name}`).sort());
    expect(pathsOf((await discover(root, 'dir/[x]*?.js', 'dir/{a,b}.js', 'dir/!(x).js')).hits)).toHaveLength(
      3,
    );
  });
});

describe.each([
  ['in git', makeRepository],
  ['outside git', makeTree],
])('anywhere: %s', (_where, make) => {
  it('stays within the paths given', async () => {
    const root = make({ 'src/a.js': HIT, 'src/deep/b.js': HIT, 'src2/c.js': HIT, 'd.js': HIT });
    expect(pathsOf((await discover(root, 'src')).hits)).toEqual(['src/a.js', 'src/deep/b.js']);
    expect(pathsOf((await discover(root, 'd.js', path.join(root, 'src2'))).hits)).toEqual([
      'd.js',
      'src2/c.js',
    ]);
    expect(pathsOf((await discover(root, 'src/deep', '.')).hits)).toHaveLength(4);
  });

  it('refuses paths that do not exist or lie outside', async () => {
    const outside = makeTree({ 'a.js': HIT });
    const root = make({ 'a.js': HIT });
    fs.symlinkSync(outside, path.join(root, 'link'));
    await expect(discover(root, 'nope')).rejects.toThrow('no such path: nope');
    await expect(discover(root, '..')).rejects.toThrow('.. is outside');
    await expect(discover(root, 'link')).rejects.toThrow('link is outside');
  });

  it('follows no links', async () => {
    const outside = makeTree({ 'secret.js': HIT });
    const root = make({ 'src/a.js': HIT });
    fs.symlinkSync(path.join(outside, 'secret.js'), path.join(root, 'out.js'));
    fs.symlinkSync(outside, path.join(root, 'out'));
    fs.symlinkSync('src/a.js', path.join(root, 'again.js'));
    fs.symlinkSync('src', path.join(root, 'twin'));
    fs.symlinkSync('..', path.join(root, 'src', 'loop'));
    fs.symlinkSync('self.js', path.join(root, 'self.js'));
    fs.symlinkSync('/dev/zero', path.join(root, 'endless.js'));
    const { seen, hits, failed } = await discover(root);
    expect({ seen, hits: pathsOf(hits), failed }).toEqual({ seen: 1, hits: ['src/a.js'], failed: [] });
    expect(pathsOf((await discover(root, 'twin')).hits)).toEqual(['src/a.js']);
  });

  it('finds a fingerprint wherever it stands in a file', async () => {
    const filler = '// '.padEnd(79, 'x').concat('\n');
    const limit = 1 << 20;
    const lengthsBefore = [limit - 5, limit - 4, 2 * limit + 7, 3 * limit];
    const root = make({
      'end.js': `${filler.repeat(1000)}// adobelogin.com`,
      ...Object.fromEntries(
        lengthsBefore.map((length) => [`large-${length}.js`, `${' '.repeat(length)}adobelogin.com`]),
      ),
      'large-miss.js': ' '.repeat(3 * limit),
    });
    const { hits, left, seen } = await discover(root);
    expect(seen).toBe(6);
    expect(pathsOf(hits)).toEqual(['end.js']);
    expect(left).toEqual(
      lengthsBefore
        .map((length) => ({ path: `large-${length}.js`, reason: 'larger than 1 MB' }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    );
  });

  it('keeps a byte order mark and line ends in the text', async () => {
    const text = `\uFEFF${HIT}a();\r\n`;
    expect((await discover(make({ 'a.js': text }))).hits).toEqual([{ path: 'a.js', text }]);
  });

  it('refuses encodings it could not write back', async () => {
    const root = make({
      'bom.js': Buffer.from(`\uFEFF${HIT}`, 'utf16le'),
      'big-endian.js': Buffer.from(`\uFEFF${HIT}`, 'utf16le').swap16(),
      'latin1.js': Buffer.from(`// caf\xe9\n${HIT}`, 'latin1'),
      'nul.js': `${HIT}"\0"`,
      'wide.js': Buffer.from(HIT, 'utf16le'),
      'miss.js': Buffer.from(MISS, 'utf16le'),
    });
    const { seen, hits, failed } = await discover(root);
    expect({ seen, hits }).toEqual({ seen: 6, hits: [] });
    expect(failed).toEqual([
      { path: 'big-endian.js', reason: 'encoded as UTF-16; convert it to UTF-8 first' },
      { path: 'bom.js', reason: 'encoded as UTF-16; convert it to UTF-8 first' },
      { path: 'latin1.js', reason: 'not valid UTF-8; convert it first' },
      { path: 'nul.js', reason: 'holds NUL bytes: binary, or UTF-16 without a mark' },
      { path: 'wide.js', reason: 'holds NUL bytes: binary, or UTF-16 without a mark' },
    ]);
  });

  it('reports a file that cannot be read', async () => {
    const root = make({ 'a.js': HIT, 'b.js': HIT });
    // File modes do not stop root, as whom containers run tests.
    const open = fs.openSync;
    jest.spyOn(fs, 'openSync').mockImplementation((file, ...rest) => {
      if (file === path.join(root, 'b.js')) throw Object.assign(new Error('denied'), { code: 'EACCES' });
      return open(file, ...rest);
    });
    const { seen, hits, failed } = await discover(root);
    expect({ seen, hits: pathsOf(hits), failed }).toEqual({
      seen: 2,
      hits: ['a.js'],
      failed: [{ path: 'b.js', reason: 'cannot be read (EACCES)' }],
    });
  });
});
