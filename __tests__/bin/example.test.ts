import fs from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../lib/exitCodes';
import { credential } from '../support/ims/credential';
import { startImsEmulator, type EmulatorOptions } from '../support/imsEmulator';
import { key, makeCertificate } from '../support/runAgainstIms';
import { requireFreshBuild, runCli } from '../support/runCli';
import type { OwnTestsRun } from '../support/runOwnTests';
import { runTestScript } from '../support/runOwnScript';
import { commitAll, git, makeTree, removeTrees } from '../support/temporaryTree';

const EXAMPLE = join(__dirname, '..', '..', 'examples', 'cloud-manager-report');

/** What the Developer Console shows for each kind of setting. */
const CONSOLE: readonly (readonly [RegExp, string])[] = [
  [/_CLIENT_ID$/, credential.clientId],
  [/_CLIENT_SECRET$/, credential.clientSecret],
  [/_ORG_ID$/, credential.orgId],
  [/_TECHNICAL_ACCOUNT_ID$/, credential.technicalAccountId],
  [/_META_SCOPES$/, 'ent_cloudmgr_sdk'],
  [/_SCOPES$/, 'openid,AdobeID,read_organizations'],
];

beforeAll(requireFreshBuild);
afterAll(removeTrees);

/** @throws Error if the Console shows nothing of the kind */
function valueOf(name: string): string {
  const [, value] = CONSOLE.find(([pattern]) => pattern.test(name)) ?? [];
  if (value === undefined) throw new Error(`Nobody knows what to set ${name} to`);
  return value;
}

function settings(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

/** One step of a rollout sheet. */
function stepOf(sheet: string, title: string): string {
  return sheet.split(/^### /m).find((step) => step.startsWith(`${title}\n`, step.indexOf(' ') + 1)) ?? '';
}

/** The variables that a sheet says to keep and to set. */
function variablesIn(sheet: string): string[] {
  const step = stepOf(sheet, 'Set variables and secrets');
  const kept = /^- These stay as they are: (.*)$/m.exec(step)?.[1] ?? '';
  const matches = [...kept.matchAll(/`(\w+)` \(/g), ...step.matchAll(/^- \[ \] Set `(\w+)`/gm)];
  return matches.flatMap(([, name]) => name ?? []);
}

async function runTests(
  root: string,
  env: Readonly<Record<string, string>>,
  options: Pick<EmulatorOptions, 'refuseExchange'>,
): Promise<OwnTestsRun & { readonly requests: readonly string[] }> {
  const tls = await makeCertificate();
  const ims = await startImsEmulator({ publicKey: key.publicKey, tls, ...options });
  try {
    const run = await runTestScript(root, env, { port: ims.port, certificate: tls.cert });
    return { ...run, requests: ims.requests.map(({ path, status }) => `${path} ${String(status)}`) };
  } finally {
    await ims.close();
  }
}

it('is complete once the variables of the rollout sheet are set: its own tests get a token', async () => {
  const root = makeTree({});
  fs.cpSync(EXAMPLE, root, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
  git(root, 'init', '--quiet');
  commitAll(root);
  const names = [...fs.readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^(ADOBE_\w+)=/gm)];
  const before = names.flatMap(([, name = '']) => (name.endsWith('_PATH') ? [] : [name]));
  const keyPath = join(makeTree({ 'private.key': key.privateKey }), 'private.key');
  const then = await runTests(root, { ...settings(before), ADOBE_PRIVATE_KEY_PATH: keyPath }, {});
  expect(then).toMatchObject({ code: 0, requests: ['/ims/exchange/jwt 200'] });

  const { code } = await runCli(root, ['--write', '--rollout', 'rollout.md']);
  expect(code).toBe(EXIT.DONE);
  commitAll(root);

  const sheet = fs.readFileSync(join(root, 'rollout.md'), 'utf8');
  const env = settings(variablesIn(sheet));
  expect(Object.keys(env)).toContain('ADOBE_SCOPES');
  const now = await runTests(root, env, { refuseExchange: true });
  expect(now).toMatchObject({ code: 0, requests: ['/ims/token/v3 200'] });
  expect(git(root, 'status', '--porcelain')).toBe('');
  // Nothing of the old flow is set, read or described any more, but for what the sheet says of it.
  const old = before.filter((name) => !(name in env));
  expect(old).toEqual(['ADOBE_TECHNICAL_ACCOUNT_ID', 'ADOBE_META_SCOPES']);
  for (const name of [...old, 'ADOBE_PRIVATE_KEY_PATH']) {
    expect(stepOf(sheet, 'Clear away what only the old credential needed')).toContain(`Remove \`${name}\``);
    expect(git(root, 'grep', '-l', name)).toBe('rollout.md\n');
  }
});

it('has a rollout sheet whose command gets a token', async () => {
  const root = makeTree({});
  fs.cpSync(EXAMPLE, root, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
  await runCli(root, ['--rollout', 'rollout.md']);
  const sheet = fs.readFileSync(join(root, 'rollout.md'), 'utf8');
  const [, words = ''] = /`npx ims-codemod ([^`]*)`/.exec(stepOf(sheet, 'Ask for a token')) ?? [];
  const ims = await startImsEmulator({ publicKey: key.publicKey });
  try {
    const args = [...words.split(' '), '--ims', `http://127.0.0.1:${String(ims.port)}`];
    const { code, stdout } = await runCli(root, args, { env: settings(variablesIn(sheet)) });
    expect(code).toBe(EXIT.DONE);
    expect(stdout).not.toContain(credential.clientSecret);
  } finally {
    await ims.close();
  }
});
