import Ajv2020 from 'ajv/dist/2020';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../lib/exitCodes';
import type { Report } from '../../lib/report/schema';
import { JWT_FLOW, JWT_FLOW_WITH_SECRETS, KEY_LINE, SECRET } from '../support/jwtFlow';
import { CLI, requireFreshBuild, runCli } from '../support/runCli';
import { addFiles, git, makeRepository, makeTree, removeTrees } from '../support/temporaryTree';

beforeAll(requireFreshBuild);
afterAll(removeTrees);

const shippedSchema = join(CLI, '../../lib/report/schema.json');

function read(root: string, path: string): string {
  return fs.readFileSync(join(root, path), 'utf8');
}

describe('a preview', () => {
  it('is a patch on stdout, findings on stderr, and writes nothing', async () => {
    const root = makeRepository({ 'src/auth.js': JWT_FLOW });
    const { code, stdout, stderr } = await runCli(root, []);
    expect(code).toBe(EXIT.DONE);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(stderr).toContain('src/auth.js\n');
    expect(stderr).toContain('Nothing was written. Apply the changes with --write.');

    execFileSync('git', ['apply', '-'], { cwd: root, input: stdout });
    const applied = read(root, 'src/auth.js');
    git(root, 'checkout', '--quiet', '.');
    await runCli(root, ['--write']);
    expect(applied).toBe(read(root, 'src/auth.js'));
    expect(applied).not.toContain('jsonwebtoken');
  });

  it('as a document follows the shipped schema', async () => {
    const root = makeRepository({ 'auth.js': JWT_FLOW, 'other.js': '' });
    const { code, stdout, stderr } = await runCli(root, ['--json']);
    const validate = new Ajv2020().compile(JSON.parse(fs.readFileSync(shippedSchema, 'utf8')) as object);
    const report = JSON.parse(stdout) as Report;
    expect(validate(report) || validate.errors).toBe(true);
    expect(report).toMatchObject({
      root,
      mode: 'preview',
      totals: { seen: 2, clean: 1, changed: 1, unchanged: 1 },
    });
    expect(stderr).toBe('');
    expect(code).toBe(EXIT.DONE);
  });

  it('ends with 3 for --check when there is something to change, and with 0 after it was done', async () => {
    const root = makeRepository({ 'auth.js': JWT_FLOW });
    expect((await runCli(root, ['--check'])).code).toBe(EXIT.CHANGES_FOUND);
    await runCli(root, ['--write']);
    expect((await runCli(root, ['--check'])).code).toBe(EXIT.DONE);
  });

  it('ends with 4 for --fail-on manual when something remains for a person, else with 0', async () => {
    const unknownScope = JWT_FLOW.replace('ent_user_sdk', 'ent_no_such_api_sdk');
    const root = makeRepository({ 'auth.js': unknownScope });
    expect((await runCli(root, ['--fail-on', 'manual'])).code).toBe(EXIT.MANUAL_LEFT);
    expect((await runCli(root, ['--fail-on', 'none'])).code).toBe(EXIT.DONE);
  });

  it('is what --write comes to under DRY_RUN=true, and says so', async () => {
    const root = makeRepository({ 'auth.js': JWT_FLOW });
    const { code, stdout, stderr } = await runCli(root, ['--write'], { env: { DRY_RUN: 'true' } });
    expect(stderr).toContain('DRY_RUN=true: this is a preview');
    expect(stdout).toContain('--- a/auth.js\n+++ b/auth.js\n');
    expect(read(root, 'auth.js')).toBe(JWT_FLOW);
    expect(code).toBe(EXIT.DONE);
  });

  it('ends well when its reader goes away', () => {
    const root = makeRepository({ 'auth.js': JWT_FLOW });
    const script = `"${process.execPath}" "${CLI}" 2>&1 | true; echo "\${PIPESTATUS[0]}"`;
    expect(execFileSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' })).toBe('0\n');
  });
});

it('a result that gets lost on a full disk ends with 1', () => {
  if (!fs.existsSync('/dev/full')) return;
  const root = makeRepository({ 'auth.js': JWT_FLOW });
  const script = `"${process.execPath}" "${CLI}" --json 2>&1 >/dev/full; echo "$?"`;
  expect(execFileSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' })).toBe(
    'The output could not be written (ENOSPC).\n1\n',
  );
});

describe('writing', () => {
  it.each([
    ['a byte order mark', `\uFEFF${JWT_FLOW}`, /^\uFEFFconst/],
    ['Windows line ends', JWT_FLOW.replaceAll('\n', '\r\n'), /^(?:[^\r\n]*\r\n)+$/],
  ])('keeps %s', async (_what, before, expected) => {
    const root = makeRepository({ 'auth.js': before });
    expect((await runCli(root, ['--write'])).code).toBe(EXIT.DONE);
    expect(read(root, 'auth.js')).toContain('/ims/token/v3');
    expect(read(root, 'auth.js')).toMatch(expected);
  });

  it('keeps the mode and writes to no other file', async () => {
    const root = makeRepository({ 'bin/auth.js': `#!/usr/bin/env node\n${JWT_FLOW}`, 'other.js': 'x\n' });
    fs.chmodSync(join(root, 'bin/auth.js'), 0o755);
    git(root, 'commit', '--quiet', '--all', '--message', 'Mode');
    const { stdout } = await runCli(root, ['--write']);
    expect(stdout).toBe('');
    expect(fs.statSync(join(root, 'bin/auth.js')).mode & 0o777).toBe(0o755);
    expect(git(root, 'status', '--porcelain')).toBe(' M bin/auth.js\n');
  });

  it('creates a module in a clean tree', async () => {
    const call =
      "require('@adobe/jwt-auth')({ clientId, clientSecret, orgId, metaScopes: ['ent_user_sdk'], privateKey })";
    const code = `exports.getToken = ({ clientId, clientSecret, orgId, privateKey }) =>\n  ${call};\n`;
    const root = makeRepository({
      'auth.js': code,
      'package.json': '{"dependencies":{"@adobe/jwt-auth":"1"}}\n',
    });
    expect((await runCli(root, ['--write'])).code).toBe(EXIT.DONE);
    expect(git(root, 'status', '--porcelain')).toBe(' M auth.js\n M package.json\n?? adobe-ims-token.js\n');
  });

  it('stays within the paths given', async () => {
    const root = makeRepository({ 'a/auth.js': JWT_FLOW, 'b/auth.js': JWT_FLOW });
    await runCli(root, ['migrate', 'b', '--write']);
    expect(git(root, 'status', '--porcelain')).toBe(' M b/auth.js\n');
  });

  it('is refused with 69 in a dirty tree, unless it is allowed', async () => {
    const root = makeRepository({ 'auth.js': JWT_FLOW, 'other.js': '1' });
    addFiles(root, { 'other.js': '2' });
    const refused = await runCli(root, ['--write', '--json']);
    expect(refused.stderr).toContain(
      'uncommitted changes: other.js.\nCommit or stash first, or pass --allow-dirty',
    );
    expect(refused.stdout).toBe('');
    expect(refused.code).toBe(EXIT.PRECONDITION);
    expect(read(root, 'auth.js')).toBe(JWT_FLOW);

    expect((await runCli(root, ['--write', '--allow-dirty'])).code).toBe(EXIT.DONE);
    expect(read(root, 'auth.js')).not.toBe(JWT_FLOW);
  });

  it('is refused with 69 outside git, unless it is allowed', async () => {
    const root = makeTree({ 'auth.js': JWT_FLOW });
    const refused = await runCli(root, ['--write']);
    expect(refused.stderr).toContain('is not in a git repository');
    expect(refused.code).toBe(EXIT.PRECONDITION);
    expect(read(root, 'auth.js')).toBe(JWT_FLOW);

    expect((await runCli(root, ['--write', '--allow-dirty'])).code).toBe(EXIT.DONE);
    expect(read(root, 'auth.js')).not.toBe(JWT_FLOW);
  });
});

describe('secrets', () => {
  it.each([
    [['migrate']],
    [['migrate', '--json']],
    [['migrate', '--write', '--allow-dirty']],
    [['scan']],
    [['scan', '--format', 'json']],
    [['scan', '--format', 'sarif']],
  ])('in the code are in no output of %j', async (args) => {
    const broken = `${JWT_FLOW_WITH_SECRETS}\nconst again = '${SECRET}' '${KEY_LINE}';\n`;
    const root = makeRepository({ 'auth.js': JWT_FLOW_WITH_SECRETS, 'broken.js': broken });
    const { code, stdout, stderr } = await runCli(root, args);
    expect(code).toBe(EXIT.SOME_FAILED);
    expect(stdout + stderr).toContain('broken.js');
    expect(stdout + stderr).not.toContain(SECRET);
    expect(stdout + stderr).not.toContain(KEY_LINE);
  });

  it('hidden in a preview are announced, because the patch lacks them', async () => {
    const root = makeRepository({ 'auth.js': JWT_FLOW_WITH_SECRETS });
    const { stdout, stderr } = await runCli(root, []);
    expect(stdout).toMatch(/^-.*\[redacted\]/m);
    expect(stderr).toContain('Secrets are hidden in the diff');
  });
});

describe('colour', () => {
  const ESCAPE = '\u001b[';

  it('is not put into pipes', async () => {
    const root = makeRepository({ 'auth.js': JWT_FLOW });
    const { stdout, stderr } = await runCli(root, [], { env: { FORCE_COLOR: '1' } });
    expect(stdout + stderr).not.toContain(ESCAPE);
  });
});
