import { findCredential } from '../../../lib/verify/findCredential';
import type { SettingNames } from '../../../lib/verify/types';

const NO_NAMES: SettingNames = { clientId: undefined, clientSecret: undefined, scopes: undefined };

const find = (variables: Record<string, string>, names: Partial<SettingNames> = {}) => {
  const { clientId, clientSecret, scopes } = findCredential(variables, 'test', { ...NO_NAMES, ...names });
  return [clientId, clientSecret, scopes].map(({ name, value }) => `${name}=${value}`).join(' ');
};

describe('the settings of a credential', () => {
  it.each([
    [
      'have one prefix',
      { IMS_CLIENT_ID: 'a', IMS_CLIENT_SECRET: 'b', IMS_SCOPES: 'c', CLIENT_SECRET: 'x', SCOPES: 'y' },
      'IMS_CLIENT_ID=a IMS_CLIENT_SECRET=b IMS_SCOPES=c',
    ],
    [
      'may have none, with the scopes as a migration names them',
      { API_KEY: 'a', CLIENT_SECRET: 'b', ADOBE_SCOPES: 'c' },
      'API_KEY=a CLIENT_SECRET=b ADOBE_SCOPES=c',
    ],
    [
      'are those with a prefix of Adobe first',
      { CLIENT_ID: 'x', CLIENT_SECRET: 'y', ADOBE_API_KEY: 'a', ADOBE_CLIENT_SECRET: 'b', ADOBE_SCOPE: 'c' },
      'ADOBE_API_KEY=a ADOBE_CLIENT_SECRET=b ADOBE_SCOPE=c',
    ],
    [
      'may be lists, as Adobe’s tools write them',
      {
        IMS_OAUTH_S2S_CLIENT_ID: 'a',
        IMS_OAUTH_S2S_CLIENT_SECRET: '["b","c"]',
        IMS_OAUTH_S2S_SCOPES: '["d","e"]',
      },
      'IMS_OAUTH_S2S_CLIENT_ID=a IMS_OAUTH_S2S_CLIENT_SECRET=b IMS_OAUTH_S2S_SCOPES=d,e',
    ],
  ])('%s', (_what, variables, expected) => {
    expect(find(variables)).toBe(expected);
  });

  it('are never those of another service', () => {
    expect(() => find({ GITHUB_CLIENT_ID: 'a', GITHUB_CLIENT_SECRET: 'b', GITHUB_SCOPES: 'c' })).toThrow(
      'No client id in test.',
    );
    expect(() => find({ ADOBE_CLIENT_ID: 'a', CLIENT_SECRET: 'b', ADOBE_SCOPES: 'c' })).toThrow(
      'Not set in test: ADOBE_CLIENT_SECRET',
    );
  });

  it('are asked for when several are meant, unless they are the same', () => {
    const two = { ADOBE_CLIENT_ID: 'a', ADOBE_CLIENT_SECRET: 'b', ADOBE_SCOPES: 'c', IMS_CLIENT_ID: 'd' };
    expect(() => find(two)).toThrow('Several credentials in test: ADOBE_CLIENT_ID, IMS_CLIENT_ID.');
    expect(find({ ...two, IMS_CLIENT_ID: 'a' })).toContain('ADOBE_CLIENT_ID=a');
    expect(find(two, { clientId: 'ADOBE_CLIENT_ID' })).toContain('ADOBE_CLIENT_ID=a');
  });

  it('that are empty are missing', () => {
    expect(() => find({ ADOBE_CLIENT_ID: 'a', ADOBE_CLIENT_SECRET: ' ', ADOBE_SCOPES: 'c' })).toThrow(
      'Not set',
    );
  });
});
