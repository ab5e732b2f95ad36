import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDiff } from '../../../lib/report/renderDiff';
import { git, makeRepository, makeTree, removeTrees } from '../../support/temporaryTree';

afterAll(removeTrees);

const BEFORE = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n';
const AFTER = BEFORE.replace('two\n', '').replace('seven', 'SEVEN\nmore');

describe('a diff is a patch', () => {
  it.each([
    ['a plain file', 'src/auth.js', BEFORE, AFTER],
    ['a name with blanks', 'my src/the auth.js', BEFORE, AFTER],
    ['a name that is not ASCII', 'src/größe "x".js', BEFORE, AFTER],
    ['Windows line ends', 'auth.js', BEFORE.replaceAll('\n', '\r\n'), AFTER.replaceAll('\n', '\r\n')],
    ['no newline at the end', 'auth.js', BEFORE.trimEnd(), AFTER.trimEnd()],
    ['a byte order mark', 'auth.js', `\uFEFF${BEFORE}`, `\uFEFF${AFTER.replace('one', 'ONE')}`],
    ['odd characters', 'auth.js', `a\fb\u2028c\rd\n${BEFORE}`, `a\fb\u2028c\rd\n${AFTER}`],
  ])('that git applies to %s', (_what, path, before, after) => {
    const root = makeRepository({ [path]: before });
    execFileSync('git', ['apply', '-'], { cwd: root, input: renderDiff({ path, before, after }).diff });
    expect(readFileSync(join(root, path), 'utf8')).toBe(after);
  });

  it('that git applies in the folder it was made for, below the top of the repository', () => {
    const root = makeRepository({ 'packages/api/auth.js': BEFORE, 'auth.js': BEFORE });
    const folder = join(root, 'packages/api');
    const { diff } = renderDiff({ path: 'auth.js', before: BEFORE, after: AFTER });
    execFileSync('git', ['apply', '-'], { cwd: folder, input: diff });
    expect(git(root, 'status', '--porcelain')).toBe(' M packages/api/auth.js\n');
  });
});

describe('secrets in a diff', () => {
  const body = Array.from({ length: 12 }, (_, n) => `KEYLINE${String(n)}`.padEnd(64, 'x')).join('\n');
  const key = ['`-----BEGIN PRIVATE KEY-----', body, '-----END PRIVATE KEY-----`'].join('\n');

  it('are hidden where a hunk shows only the last lines of a key', () => {
    const before = `const key = ${key};\nsend(old);\n`;
    const { diff, redacted } = renderDiff({ path: 'a.js', before, after: before.replace('old', 'new') });
    expect(diff).toContain('-send(old);\n+send(new);');
    expect(diff).not.toContain('KEYLINE');
    expect(redacted).toBe(true);
  });

  it('are hidden in removed lines, each of which still shows as removed', () => {
    const before = `a\nconst key = ${key};\nb\n`;
    const { diff } = renderDiff({ path: 'a.js', before, after: 'a\nb\n' });
    expect(diff).not.toContain('KEYLINE');
    expect(diff.match(/^-/gm)).toHaveLength(1 + 14);
  });

  it('outside the lines shown do not make a patch unfit', () => {
    const before = `const key = ${key};\n1\n2\n3\n4\nsend(old);\n`;
    const rendered = renderDiff({ path: 'a.js', before, after: before.replace('old', 'new') });
    expect(rendered.redacted).toBeUndefined();
    const root = makeTree({ 'a.js': before });
    execFileSync('git', ['apply', '-'], { cwd: root, input: rendered.diff });
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toContain('send(new)');
  });
});
