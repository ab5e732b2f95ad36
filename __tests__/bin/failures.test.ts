import fs from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../lib/exitCodes';
import { JWT_FLOW } from '../support/jwtFlow';
import { requireFreshBuild, runCli } from '../support/runCli';
import { makeRepository, removeTrees } from '../support/temporaryTree';

beforeAll(requireFreshBuild);
afterAll(removeTrees);

it.each([
  ['does not parse', Buffer.from(`${JWT_FLOW}\n)`)],
  ['is UTF-16', Buffer.from(`\uFEFF${JWT_FLOW}`, 'utf16le')],
  ['is binary', Buffer.from(`${JWT_FLOW}\0\u0001`)],
  ['is not UTF-8', Buffer.from(`// größe\n${JWT_FLOW}`, 'latin1')],
])('a file that %s fails with 2, untouched, and the others go on', async (_what, content) => {
  const root = makeRepository({ 'bad.js': content, 'good.js': JWT_FLOW });
  const { code, stdout } = await runCli(root, ['--write', '--json']);
  const { files } = JSON.parse(stdout) as { files: { path: string; status: string; reason?: string }[] };
  expect(files).toMatchObject([
    { path: 'bad.js', status: 'failed', reason: expect.stringMatching(/\w/) as string },
    { path: 'good.js', status: 'changed' },
  ]);
  expect(fs.readFileSync(join(root, 'bad.js'))).toEqual(content);
  expect(fs.readFileSync(join(root, 'good.js'), 'utf8')).toContain('/ims/token/v3');
  expect(code).toBe(EXIT.SOME_FAILED);
});

it('a scan fails with 2 for a file that it cannot read', async () => {
  const root = makeRepository({ 'bad.js': Buffer.from(`\uFEFF${JWT_FLOW}`, 'utf16le') });
  const { code, stdout } = await runCli(root, ['scan']);
  expect(stdout).toContain('bad.js  encoded as UTF-16');
  expect(code).toBe(EXIT.SOME_FAILED);
});

it('a link is not followed, what it points to is migrated under its own name', async () => {
  const root = makeRepository({ 'real.js': JWT_FLOW });
  fs.symlinkSync('real.js', join(root, 'link.js'));
  const { code } = await runCli(root, ['--write']);
  expect(code).toBe(EXIT.DONE);
  expect(fs.readlinkSync(join(root, 'link.js'))).toBe('real.js');
  expect(fs.readFileSync(join(root, 'real.js'), 'utf8')).toContain('/ims/token/v3');
});

it('a defect ends with 1, a message, and no result', async () => {
  const root = makeRepository({ 'good.js': JWT_FLOW });
  const sabotage = join(root, 'sabotage.cjs');
  fs.writeFileSync(
    sabotage,
    'Array.prototype.sort = () => { throw new Error(\'client_secret: "hunter22"\'); };',
  );
  const { code, stdout, stderr } = await runCli(root, ['--json'], {
    env: { NODE_OPTIONS: `--require ${sabotage}` },
  });
  expect(stderr).toContain('a defect of ims-codemod: Error: client_secret: "[redacted]"');
  expect(stdout).toBe('');
  expect(code).toBe(EXIT.INTERNAL);
});
