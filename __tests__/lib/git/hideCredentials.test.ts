import { hideCredentials } from '../../../lib/git/hideCredentials';

it.each([
  [
    "fatal: unable to access 'https://x-access-token:ghp_1@github.com/o/n/': 403",
    "fatal: unable to access 'https://github.com/o/n/': 403",
  ],
  ['https://tok@en:p@ss@host/x and http://t@h', 'https://host/x and http://h'],
  [
    'write to jane@example.com, see https://example.com/@jane',
    'write to jane@example.com, see https://example.com/@jane',
  ],
])('%s', (text, expected) => {
  expect(hideCredentials(text)).toBe(expected);
});
