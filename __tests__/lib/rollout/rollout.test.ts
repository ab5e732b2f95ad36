import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planRollout } from '../../../lib/rollout/planRollout';
import { renderRollout } from '../../../lib/rollout/renderRollout';
import { FIXTURES, readJson } from '../../support/fixtures';
import { makePlan } from '../../support/makePlan';
import { isUpdating } from '../../support/updateFixture';
import type { Plan } from '../../../lib/plan/types';

const PLAN = join(FIXTURES, 'rollout/several.plan.json');
const SHEET = join(FIXTURES, 'rollout/several.sheet.md');

const several = makePlan(readJson<Partial<Plan>>(PLAN) ?? {});

test('the sheet of several credentials comes out as written', () => {
  const sheet = renderRollout(planRollout(several));
  if (isUpdating) writeFileSync(SHEET, sheet);
  expect(sheet).toBe(readFileSync(SHEET, 'utf8'));
});

describe('a rollout', () => {
  const { credentials, elsewhere } = planRollout(several);
  const stepsOf = (name: string): string[] =>
    credentials.find((credential) => credential.name === name)?.steps.map(({ id }) => id) ?? [];

  test('has one credential for each client id, whatever the number of flows, and none for what is left', () => {
    expect(credentials.map(({ name, flows, status }) => [name, flows, status])).toEqual([
      ['ADOBE_CLIENT_ID', ['src/token.js#1', 'scripts/sync.js#1'], 'partly'],
      ['STAGE_CLIENT_ID', ['src/config.js#1'], 'manual'],
      ['tools/report.js', ['tools/report.js#1'], 'migrated'],
    ]);
  });

  test('deletes the old credential last, after code, settings, deployment and a look at its use', () => {
    expect(stepsOf('ADOBE_CLIENT_ID')).toEqual([
      'code',
      'credential',
      'scopes',
      'settings',
      'verify',
      'campaign',
      'deploy',
      'lastUse',
      'remove',
      'keys',
    ]);
    expect(stepsOf('tools/report.js')).not.toContain('code');
    expect(stepsOf('tools/report.js')).not.toContain('campaign');
  });

  test('names a variable once, at the credential whose prefix it has, or at all that may read it', () => {
    const readers = (name: string): string[] =>
      credentials
        .filter(({ variables }) => variables.some((variable) => variable.name === name))
        .map((credential) => credential.name);
    expect(readers('ADOBE_PRIVATE_KEY')).toEqual(['ADOBE_CLIENT_ID']);
    expect(readers('ADOBE_SCOPES')).toEqual(['ADOBE_CLIENT_ID']);
    expect(readers('STAGE_CLIENT_ID')).toEqual(['STAGE_CLIENT_ID']);
    expect(readers('ORG_ID')).toEqual(['ADOBE_CLIENT_ID', 'STAGE_CLIENT_ID']);
  });

  test('loses nothing that is left for a person', () => {
    const told = credentials.flatMap(({ open, settings, keys }) => [...open, ...settings, ...keys]);
    const manual = several.findings.filter(({ status }) => status === 'manual');
    expect([...told, ...elsewhere].map(({ file, line }) => `${file}:${String(line)}`)).toEqual(
      expect.arrayContaining(manual.map(({ file, line }) => `${file}:${String(line)}`)),
    );
    expect(elsewhere.map(({ file }) => file)).toEqual(['certs/private.key', 'src/legacy.js']);
  });

  test('gives a key file to the only credential there is', () => {
    const [one] = several.flows;
    const { credentials: only } = planRollout({ ...several, flows: one ? [one] : [] });
    expect(only[0]?.keys.map(({ file }) => file)).toEqual(['src/config.js', 'certs/private.key']);
  });

  test('holds no secret that a finding quotes', () => {
    expect(JSON.stringify(planRollout(several))).not.toContain('hunter22');
  });

  test('guesses the client id by its name where only one can be meant', () => {
    const flows = [{ id: 'a.js#1', status: 'migrated', files: ['a.js'] }] as const;
    const variable = (name: string) => ({ name, change: 'kept', files: ['a.js'], note: '' }) as const;
    const named = (...names: string[]): string[] =>
      planRollout(makePlan({ flows, env: names.map(variable) })).credentials.map(({ name }) => name);
    expect(named('IMS_CLIENT_ID', 'IMS_CLIENT_SECRET')).toEqual(['IMS_CLIENT_ID']);
    expect(named('EU_CLIENT_ID', 'US_CLIENT_ID')).toEqual(['a.js']);
  });
});
