import { applyEdits } from '../../../transforms/applyEdits';
import { dotenv } from '../../../transforms/manifests/env/dotenv';
import type { EnvChange } from '../../../transforms/types';

const change = (name: string, kind: EnvChange['change'], more: Partial<EnvChange> = {}): EnvChange => ({
  ...{ name, change: kind, files: [], note: '' },
  ...more,
});

function adapt(path: string, text: string, env: readonly EnvChange[], mayEditEnvFiles = false) {
  const result = dotenv.apply(
    { path, text },
    { isCodeChanged: true, env, packages: new Map(), settled: new Map(), mayEditEnvFiles },
  );
  return {
    text: applyEdits(text, result.edits),
    messages: result.findings.map(({ status, message }) => `${status}: ${message}`),
  };
}

const KEY_GOES = [change('KEY', 'removed')];
const SCOPES_COME = [change('SCOPES', 'added', { beside: 'ID', holds: 'scopes' })];

test.each([
  ['with its own comment', 'A=1\n\n# The key\nKEY=\n\nB=2\n', 'A=1\n\nB=2\n'],
  ['without the comment of its group', '# Adobe\nKEY=\nB=2\n', '# Adobe\nB=2\n'],
  ['with a comment within its group', '# Adobe\nA=1\n# The key\nKEY=\nB=2\n', '# Adobe\nA=1\nB=2\n'],
  ['commented out', 'A=1\n# KEY=secret\n', 'A=1\n'],
  ['over several lines', "A=1\nKEY='a\nb'\nB=2\n", 'A=1\nB=2\n'],
  ['at the end without a line break', 'A=1\nKEY=x', 'A=1\n'],
  ['at the end after a blank line', 'A=1\n\nKEY=x\n', 'A=1\n'],
  ['not where only its name is longer', 'KEY_ID=1\nMY_KEY=2\n', 'KEY_ID=1\nMY_KEY=2\n'],
])('a variable goes %s', (_what, before, after) => {
  expect(adapt('.env.example', before, KEY_GOES).text).toBe(after);
});

test.each([
  ['after the client id', 'ID=\nSECRET=\n', 'ID=\nSCOPES=\nSECRET=\n'],
  ['with a value where that has one', 'ID="x"\n', 'ID="x"\nSCOPES="openid,AdobeID"\n'],
  ['after a last line without a break', 'ID=${ID}', 'ID=${ID}\nSCOPES=${SCOPES}'],
  [
    'with the line ends of the file',
    'export ID = 1\r\n',
    'export ID = 1\r\nexport SCOPES = openid,AdobeID\r\n',
  ],
  ['not where the client id is not', 'OTHER=1\n', 'OTHER=1\n'],
  ['not where it is', 'ID=1\nSCOPES=x\n', 'ID=1\nSCOPES=x\n'],
])('a variable comes %s', (_what, before, after) => {
  expect(adapt('env.sample', before, SCOPES_COME).text).toBe(after);
});

test.each([
  ['names of which all are known', 'META=ent_user_sdk', 'SCOPES=openid,AdobeID,user_management_sdk'],
  ['a list in JSON', `META='["ent_user_sdk"]'`, `SCOPES='["openid","AdobeID","user_management_sdk"]'`],
  ['a name that is not known', 'META=ent_x_sdk # mine', 'SCOPES=openid,AdobeID # mine'],
  ['a placeholder', 'META=<your metascopes>', 'SCOPES=openid,AdobeID'],
  ['nothing', 'META=', 'SCOPES='],
])('the value of metascopes that were %s', (_what, before, after) => {
  const env = [change('META', 'removed'), change('SCOPES', 'added', { was: 'META', holds: 'scopes' })];
  expect(adapt('.env.dist', before, env).text).toBe(after);
});

test('metascopes stay beside scopes while something reads them', () => {
  const env = [change('META', 'kept'), change('SCOPES', 'added', { was: 'META', holds: 'scopes' })];
  expect(adapt('.env.example', 'META=ent_user_sdk\n', env).text).toBe(
    'META=ent_user_sdk\nSCOPES=openid,AdobeID,user_management_sdk\n',
  );
});

test('a variable that keeps its name gets scopes for metascopes, once', () => {
  const env = [change('SCOPES', 'kept', { holds: 'scopes' })];
  const { text } = adapt('.env.example', 'SCOPES=ent_user_sdk\n', env);
  expect(text).toBe('SCOPES=openid,AdobeID,user_management_sdk\n');
});

describe('a file with real values', () => {
  const env = [...KEY_GOES, ...SCOPES_COME];
  const text = 'ID=0123\nKEY=hush\n';

  it('is reported without them', () => {
    expect(adapt('.env', text, env)).toEqual({
      text,
      messages: [
        'manual: Set SCOPES here, to the scopes that the Developer Console lists for the credential. Nothing reads KEY any more: remove it once the old credential is gone.',
      ],
    });
  });

  it('gets the names that it lacks if the user wants that, once', () => {
    const after = adapt('.env', text, env, true).text;
    expect(after).toBe('ID=0123\nKEY=hush\n# SCOPES=\n');
    expect(adapt('.env', after, env, true).text).toBe(after);
  });
});
