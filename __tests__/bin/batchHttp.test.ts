import fs from 'node:fs';
import { join } from 'node:path';
import type { RepositoryResult } from '../../lib/batch/types';
import { EXIT } from '../../lib/exitCodes';
import { startGitServer, type GitServer } from '../support/gitServer';
import { JWT_FLOW } from '../support/jwtFlow';
import { requireFreshBuild, runCli } from '../support/runCli';
import { makeRepository, makeTree, removeTrees } from '../support/temporaryTree';

const PASSWORD = 'hunter22';
const repositories = makeTree({});
let server: GitServer;

beforeAll(async () => {
  requireFreshBuild();
  fs.mkdirSync(join(repositories, 'acme'));
  fs.renameSync(makeRepository({ 'auth.js': JWT_FLOW }), join(repositories, 'acme/shop'));
  server = await startGitServer(repositories, PASSWORD);
});

afterAll(() => {
  server.close();
  removeTrees();
});

function readResult(root: string): RepositoryResult {
  return JSON.parse(
    fs.readFileSync(join(root, 'out/repositories/acme.shop/result.json'), 'utf8'),
  ) as RepositoryResult;
}

function readAll(root: string): string {
  const files = fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file !== 'gitconfig');
  const texts = files.map((file) => join(root, file)).filter((file) => fs.statSync(file).isFile());
  return texts.map((file) => fs.readFileSync(file, 'latin1')).join('\n');
}

it('fetches with the credentials that git has been given, and shows them nowhere', async () => {
  const withToken = server.url.replace('//', `//token:${PASSWORD}@`);
  const root = makeTree({ gitconfig: `[url "${withToken}"]\n\tinsteadOf = ${server.url}\n` });
  const env = { GIT_CONFIG_GLOBAL: join(root, 'gitconfig') };
  const planned = await runCli(root, ['batch', 'plan', `${server.url}acme/shop/.git`], { env });
  expect(planned.code).toBe(EXIT.DONE);
  const ran = await runCli(root, ['batch', 'run', '--write'], { env });
  expect(ran.stderr).toContain('1/1  done     acme.shop  1 changed');
  expect(readResult(root).repository.commit).toMatch(/^[\da-f]{40}$/);

  fs.renameSync(join(repositories, 'acme/shop'), join(repositories, 'acme/gone'));
  const failed = await runCli(root, ['batch', 'run', '--out', 'gone'], { env });
  fs.renameSync(join(repositories, 'acme/gone'), join(repositories, 'acme/shop'));
  expect(failed.stderr).toContain('failed   acme.shop  there is no such repository, or no access to it');
  expect(failed.stderr).toContain(`'${server.url}acme/shop/.git/' not found`);
  const said = [planned, ran, failed].map(({ stdout, stderr }) => stdout + stderr).join('\n');
  expect(said + readAll(root)).not.toContain(PASSWORD);
});

it('does not ask anybody for a password, and says what to do', async () => {
  const root = makeTree({ gitconfig: '' });
  const env = { GIT_CONFIG_GLOBAL: join(root, 'gitconfig') };
  const planned = await runCli(root, ['batch', 'plan', `${server.url}acme/shop/.git`], { env });
  expect(planned.code).toBe(EXIT.TRANSIENT);
  const { code } = await runCli(root, ['batch', 'run'], { env });
  expect(readResult(root)).toMatchObject({
    outcome: 'failed',
    reason: expect.stringMatching(/^no access; give git credentials by a credential helper or ssh/) as string,
  });
  expect(code).toBe(EXIT.SOME_FAILED);
});
