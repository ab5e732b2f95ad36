import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../lib/exitCodes';
import { requireFreshBuild, runCli } from '../support/runCli';
import { makeRepository, makeTree, removeTrees } from '../support/temporaryTree';

beforeAll(requireFreshBuild);
afterAll(removeTrees);

describe('a command line that is not understood', () => {
  const root = makeTree({});

  it.each([
    ['an unknown option', ['--wirte'], 'Unknown argument: wirte'],
    ['an unknown format', ['scan', '--format', 'xml'], 'Choices: "text", "json", "sarif"'],
    ['--fail-on without a choice', ['--fail-on'], 'Not enough arguments following: fail-on'],
    ['--check with --write', ['--check', '--write'], 'mutually exclusive'],
    ['--write for a scan', ['scan', '--write'], 'Unknown argument: write'],
    ['no scopes', ['--scopes', ' , '], '--scopes is empty.'],
    ['a metascope', ['--scopes', 'openid,ent_user_sdk'], 'ent_user_sdk is a metascope of the JWT flow'],
    ['Passport', ['--client', 'passport'], 'requests no client_credentials token. openid-client is'],
    [
      'an unknown library',
      ['--client', 'grant'],
      'Choose simple-oauth2, openid-client, auth-token, or leave',
    ],
    ['a scope with blanks', ['--scopes', 'openid AdobeID'], 'Not a scope: "openid AdobeID"'],
  ])('ends with 64 and a hint: %s', async (_what, args, message) => {
    const { code, stdout, stderr } = await runCli(root, args);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n').length).toBeGreaterThan(1);
    expect(stdout).toBe('');
    expect(code).toBe(EXIT.USAGE);
  });
});

describe('paths', () => {
  it.each([
    ['does not exist', 'nowhere', 'no such path: nowhere'],
    ['lies outside the folder', '..', '.. is outside'],
    ['begins with a dash', '--', 'no such path: --odd'],
  ])('end with 69 when one %s', async (_what, path, message) => {
    const args = path === '--' ? ['--', '--odd'] : ['migrate', path];
    const { code, stderr } = await runCli(makeRepository({}), args);
    expect(stderr).toContain(message);
    expect(code).toBe(EXIT.PRECONDITION);
  });

  it('limit what is searched', async () => {
    const root = makeRepository({ 'a/1.js': '', 'b/2.js': '', '2024/3.js': '' });
    const { stderr, code } = await runCli(root, ['a', '2024']);
    expect(stderr).toContain('2 files searched');
    expect(code).toBe(EXIT.DONE);
  });
});

it('takes the last of an option given twice', async () => {
  const { stdout } = await runCli(makeRepository({}), ['scan', '--format', 'sarif', '--format', 'json']);
  expect(JSON.parse(stdout)).toHaveProperty('schemaVersion', 1);
});

describe('help', () => {
  it.each([
    [['--help']],
    [['migrate', '--help']],
    [['scan', '--help']],
    [['verify', '--help']],
    [['batch', '--help']],
    [['batch', 'plan', '--help']],
    [['batch', 'run', '--help']],
    [['batch', 'merge', '--help']],
  ])('%j shows examples and every exit code', async (args) => {
    const { code, stdout } = await runCli(makeTree({}), args);
    expect(stdout).toContain('Examples:');
    const documented = Array.from(stdout.matchAll(/^ +(\d+) {2}\S/gm), ([, number]) => Number(number));
    expect(documented).toEqual(Object.values(EXIT));
    expect(code).toBe(EXIT.DONE);
  });

  it('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect((await runCli(makeTree({}), ['--version'])).stdout).toBe(`${version}\n`);
  });
});
