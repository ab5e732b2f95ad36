import fs from 'node:fs';
import { join } from 'node:path';
import { writeChanges } from '../../../lib/plan/writeChanges';
import { makeTree, removeTrees } from '../../support/temporaryTree';

afterAll(removeTrees);

const RUN_ON = new AbortController().signal;
const change = (path: string, before = 'before\n', after = 'after\n') => ({ path, before, after });

function read(root: string, path: string): string {
  return fs.readFileSync(join(root, path), 'utf8');
}

describe('a file that is as it was read', () => {
  it.each([
    ['byte order mark', '\uFEFFbefore\n', '\uFEFFafter\n'],
    ['Windows line ends', 'be\r\nfore', 'af\r\nter'],
    ['mixed line ends', 'be\r\nfo\nre\r', 'af\r\nt\ner\r'],
  ])('is written with its %s', async (_what, before, after) => {
    const root = makeTree({ 'a.js': before });
    expect(await writeChanges(root, [[change('a.js', before, after)]], RUN_ON)).toEqual([]);
    expect(fs.readFileSync(join(root, 'a.js'))).toEqual(Buffer.from(after));
  });

  it.each([0o755, 0o600, 0o444])('keeps its mode %o and leaves nothing beside it', async (mode) => {
    const root = makeTree({ 'src/a.js': 'before\n' });
    fs.chmodSync(join(root, 'src/a.js'), mode);
    expect(await writeChanges(root, [[change('src/a.js')]], RUN_ON)).toEqual([]);
    expect(fs.statSync(join(root, 'src/a.js')).mode & 0o7777).toBe(mode);
    expect(fs.readdirSync(join(root, 'src'))).toEqual(['a.js']);
  });

  it('may have the longest name there is', async () => {
    const name = 'a'.repeat(252) + '.js';
    const root = makeTree({ [name]: 'before\n' });
    expect(await writeChanges(root, [[change(name)]], RUN_ON)).toEqual([]);
    expect(read(root, name)).toBe('after\n');
  });
});

describe('a file that is not as it was read', () => {
  const spoil: Readonly<Record<string, (root: string) => void>> = {
    'has changed since it was read': (root) => {
      fs.writeFileSync(join(root, 'src/a.js'), 'someone else\n');
    },
    'is gone': (root) => {
      fs.rmSync(join(root, 'src/a.js'));
    },
    'is no longer a plain file': (root) => {
      fs.renameSync(join(root, 'src/a.js'), join(root, 'src/real.js'));
      fs.symlinkSync('real.js', join(root, 'src/a.js'));
    },
    'is now reached through a symbolic link': (root) => {
      fs.renameSync(join(root, 'src'), join(root, 'elsewhere'));
      fs.symlinkSync('elsewhere', join(root, 'src'));
    },
  };

  it.each(Object.keys(spoil))('is refused because it %s, and the next one is written', async (reason) => {
    const root = makeTree({ 'src/a.js': 'before\n', 'b.js': 'before\n' });
    spoil[reason]?.(root);
    const there = snapshot(root);
    expect(await writeChanges(root, [[change('src/a.js')], [change('b.js')]], RUN_ON)).toEqual([
      { file: 'src/a.js', reason },
    ]);
    expect(snapshot(root)).toEqual({ ...there, 'b.js': 'after\n' });
  });
});

it('leaves a file whole when the folder does not take the new one', async () => {
  const root = makeTree({ 'locked/a.js': 'before\n', 'b.js': 'before\n' });
  const failures = await asOrdinaryUser(root, join(root, 'locked'), () =>
    writeChanges(root, [[change('locked/a.js')], [change('b.js')]], RUN_ON),
  );
  expect(failures).toEqual([{ file: 'locked/a.js', reason: 'cannot be written (EACCES)' }]);
  expect(snapshot(root)).toEqual({ 'locked/a.js': 'before\n', 'b.js': 'after\n' });
});

it('writes nothing of a group in which one file has moved on', async () => {
  const root = makeTree({
    'a.js': 'before\n',
    'b.js': 'someone else\n',
    'c.js': 'before\n',
    'd.js': 'before\n',
  });
  const gone = { path: 'c.js', before: 'before\n', after: undefined };
  const failures = await writeChanges(
    root,
    [[change('a.js'), change('b.js'), gone], [change('d.js')]],
    RUN_ON,
  );
  const reason = 'has changed since it was read';
  const others = `was left because b.js, which belongs to the same flow, ${reason}`;
  expect(failures).toEqual([
    { file: 'a.js', reason: others },
    { file: 'b.js', reason },
    { file: 'c.js', reason: others },
  ]);
  expect(snapshot(root)).toEqual({
    'a.js': 'before\n',
    'b.js': 'someone else\n',
    'c.js': 'before\n',
    'd.js': 'after\n',
  });
});

it('puts back what it has written of a group when the rest cannot be', async () => {
  const root = makeTree({ 'a.js': 'before\n', 'b.js': 'before\n' });
  const made = { path: 'new.js', before: undefined, after: 'new\n' };
  const gone = { path: 'b.js', before: 'before\n', after: undefined };
  const failures = await writeChanges(root, [[change('a.js'), gone, made, made]], RUN_ON);
  expect(failures.map(({ reason }) => reason)).toContain('exists by now');
  expect(failures.map(({ file }) => file)).toEqual(['a.js', 'b.js', 'new.js', 'new.js']);
  expect(snapshot(root)).toEqual({ 'a.js': 'before\n', 'b.js': 'before\n' });
});

it('begins no file after an interruption', async () => {
  const root = makeTree({ 'a.js': 'before\n' });
  const failures = await writeChanges(root, [[change('a.js')]], AbortSignal.abort());
  expect(failures).toEqual([{ file: 'a.js', reason: 'was not reached before the run was stopped' }]);
  expect(read(root, 'a.js')).toBe('before\n');
});

/** Every file below `root` with its content; links by what they point to. */
function snapshot(root: string): Record<string, string> {
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = entry.isSymbolicLink() ? `-> ${fs.readlinkSync(path)}` : fs.readFileSync(path, 'utf8');
      return [path.slice(root.length + 1), content];
    }),
  );
}

/** Runs with `folder` closed for writing; root may write anywhere, so it becomes somebody else meanwhile. */
async function asOrdinaryUser<Result>(
  root: string,
  folder: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const nobody = 65534;
  const isRoot = process.getuid?.() === 0;
  if (isRoot)
    for (const path of [root, folder, ...fs.readdirSync(root).map((name) => join(root, name))])
      fs.chownSync(path, nobody, nobody);
  fs.chmodSync(folder, 0o555);
  if (isRoot) process.seteuid?.(nobody);
  try {
    return await run();
  } finally {
    if (isRoot) process.seteuid?.(0);
    fs.chmodSync(folder, 0o755);
  }
}
