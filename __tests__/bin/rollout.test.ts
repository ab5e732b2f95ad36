import Ajv2020 from 'ajv/dist/2020';
import fs from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../lib/exitCodes';
import type { Report } from '../../lib/report/schema';
import schema from '../../lib/report/schema.json';
import { JWT_FLOW, JWT_FLOW_WITH_SECRETS, KEY_LINE, SECRET } from '../support/jwtFlow';
import { requireFreshBuild, runCli } from '../support/runCli';
import { addFiles, makeRepository, removeTrees } from '../support/temporaryTree';

beforeAll(requireFreshBuild);
afterAll(removeTrees);

const read = (root: string, path: string): string => fs.readFileSync(join(root, path), 'utf8');

describe('the rollout sheet', () => {
  it('is written beside the preview, and written anew by the next run', async () => {
    const root = makeRepository({ 'auth.js': JWT_FLOW });
    const plain = await runCli(root, []);
    const { code, stdout, stderr } = await runCli(root, ['--rollout', 'rollout.md']);
    expect(code).toBe(EXIT.DONE);
    expect(stdout).toBe(plain.stdout);
    expect(stderr).toContain('What remains to be done outside of the code is in rollout.md.');
    const sheet = read(root, 'rollout.md');
    expect(sheet).toContain('## The credential in `CLIENT_ID`');
    expect(sheet).toContain('Remove `TECHNICAL_ACCOUNT_ID` wherever it is set.');
    expect(read(root, 'auth.js')).toBe(JWT_FLOW);

    await runCli(root, ['--write', '--rollout', 'rollout.md']);
    expect(read(root, 'rollout.md')).toBe(sheet);
    expect(read(root, 'auth.js')).not.toBe(JWT_FLOW);
    expect(fs.readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is part of the document, which follows the schema', async () => {
    const root = makeRepository({ 'auth.js': JWT_FLOW });
    const report = JSON.parse((await runCli(root, ['--json', '--rollout', 'r.md'])).stdout) as Report;
    const validate = new Ajv2020().compile(schema);
    expect(validate(report) || validate.errors).toBe(true);
    expect(report.rollout?.credentials).toMatchObject([
      { name: 'CLIENT_ID', clientId: 'CLIENT_ID', status: 'migrated', flows: ['auth.js#1'] },
    ]);
  });

  it('says so when there is nothing to roll out', async () => {
    const root = makeRepository({ 'a.js': '' });
    await runCli(root, ['--rollout', 'rollout.md']);
    expect(read(root, 'rollout.md')).toContain('No code was found that asks for a token by JWT.');
  });

  it('holds no secret', async () => {
    const root = makeRepository({ 'auth.js': JWT_FLOW_WITH_SECRETS });
    const { stdout } = await runCli(root, ['--json', '--rollout', 'rollout.md']);
    for (const text of [read(root, 'rollout.md'), stdout]) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(KEY_LINE);
    }
  });

  it.each([
    ['a file of somebody else', 'README.md', 'it exists and is not a rollout sheet'],
    ['a folder', 'docs', 'it is not a plain file'],
    ['a link', 'link.md', 'it is not a plain file'],
    ['a folder that is missing', 'nowhere/rollout.md', 'there is no such folder'],
  ])('is not written over %s: 69, and nothing else is written either', async (_what, name, reason) => {
    const root = makeRepository({ 'auth.js': JWT_FLOW, 'README.md': '# Mine\n', 'docs/a.md': '' });
    fs.symlinkSync('README.md', join(root, 'link.md'));
    const { code, stdout, stderr } = await runCli(root, ['--write', '--rollout', name]);
    expect(stderr).toContain(`--rollout ${name}: ${reason}.`);
    expect(stdout).toBe('');
    expect(code).toBe(EXIT.PRECONDITION);
    expect(read(root, 'README.md')).toBe('# Mine\n');
    expect(read(root, 'auth.js')).toBe(JWT_FLOW);
  });

  it('is not written over a sheet that was made into something else', async () => {
    const root = makeRepository({ 'auth.js': JWT_FLOW });
    addFiles(root, { 'rollout.md': `# Ours\n<!-- Rollout sheet written by ims-codemod. -->\n` });
    expect((await runCli(root, ['--rollout', 'rollout.md'])).code).toBe(EXIT.PRECONDITION);
  });
});
