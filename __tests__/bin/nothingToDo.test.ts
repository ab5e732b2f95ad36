import { EXIT } from '../../lib/exitCodes';
import { requireFreshBuild, runCli } from '../support/runCli';
import { makeRepository, makeTree, removeTrees } from '../support/temporaryTree';

beforeAll(requireFreshBuild);
afterAll(removeTrees);

it.each([
  [
    'there is no trace of the flow',
    { 'a.js': 'module.exports = 1;\n' },
    'no file holds a trace of the Adobe JWT flow',
  ],
  [
    'what there is is not source',
    { 'dist/a.js': "fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt')\n" },
    'is something else, or not source',
  ],
  [
    'it was done before',
    {
      'a.js':
        "const body = new URLSearchParams({ grant_type: 'client_credentials' });\n" +
        "fetch('https://ims-na1.adobelogin.com/ims/token/v3', { method: 'POST', body });\n",
    },
    'already on the client credentials flow',
  ],
])('says that %s', async (_what, files, message) => {
  const { code, stdout, stderr } = await runCli(makeRepository(files), ['--check', '--fail-on', 'manual']);
  expect(stderr).toContain(message);
  expect(stdout).toBe('');
  expect(code).toBe(EXIT.DONE);
});

it('needs no git to preview, nor to write nothing', async () => {
  const { code } = await runCli(makeTree({ 'a.js': '' }), ['--write'], { env: { PATH: '/nowhere' } });
  expect(code).toBe(EXIT.DONE);
});

it('loads no parser when there is no trace of the flow', async () => {
  const { stderr } = await runCli(makeRepository({ 'a.js': '' }), [], { env: { NODE_DEBUG: 'module' } });
  expect(stderr).toContain('picocolors');
  expect(stderr).not.toMatch(/@babel|jscodeshift|magic-string|node_modules\/diff/);
});
