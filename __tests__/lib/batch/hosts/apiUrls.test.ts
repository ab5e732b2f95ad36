import { findWebOrigin, resolveApiUrls } from '../../../../lib/batch/hosts/apiUrls';
import { inferHost } from '../../../../lib/batch/hosts/inferHost';

const PUBLIC = resolveApiUrls({}, {});
const OWN = resolveApiUrls(
  { github: 'https://code.example.com/api/v3/' },
  { CI_API_V4_URL: 'https://example.com/gitlab/api/v4' },
);

it('takes what is given before what the CI says before the public services', () => {
  expect(PUBLIC).toEqual({ github: 'https://api.github.com', gitlab: 'https://gitlab.com/api/v4' });
  expect(OWN).toEqual({
    github: 'https://code.example.com/api/v3',
    gitlab: 'https://example.com/gitlab/api/v4',
  });
  expect(resolveApiUrls({}, { GITHUB_API_URL: 'http://127.0.0.1:81' }).github).toBe('http://127.0.0.1:81');
});

it.each([
  ['http://example.com/api/v4', /in the clear/],
  ['ftp://example.com', /in the clear/],
  ['https://user:hunter22@example.com', /^Not the URL of an API/],
  ['api.github.com', /^Not the URL of an API/],
])('refuses %s, without repeating a secret', (github, words) => {
  expect(() => resolveApiUrls({ github }, {})).toThrow(words);
  expect(() => resolveApiUrls({ github }, {})).not.toThrow('hunter22');
});

it.each([
  ['https://api.github.com', 'https://github.com'],
  ['https://api.acme.ghe.com', 'https://acme.ghe.com'],
  ['https://code.example.com/api/v3', 'https://code.example.com'],
  ['https://example.com:8443/gitlab/api/v4', 'https://example.com:8443'],
])('the git of %s is at %s', (apiUrl, expected) => {
  expect(findWebOrigin(apiUrl)).toBe(expected);
});

it.each([
  ['https://github.com/acme/shop.git', 'github', 'acme/shop'],
  ['https://github.com/acme/shop/', 'github', 'acme/shop'],
  ['git@github.com:acme/shop.git', 'github', 'acme/shop'],
  ['ssh://git@gitlab.com:22/acme/web/shop.git', 'gitlab', 'acme/web/shop'],
])('recognises %s', (url, kind, project) => {
  expect(inferHost(url, PUBLIC)).toMatchObject({ kind, project });
});

it.each([
  ['https://code.example.com/acme/shop', 'github', 'acme/shop'],
  ['https://example.com/gitlab/acme/shop.git', 'gitlab', 'acme/shop'],
  ['git@example.com:acme/shop.git', 'gitlab', 'acme/shop'],
])('recognises %s of a service of one’s own', (url, kind, project) => {
  expect(inferHost(url, OWN)).toMatchObject({ kind, project });
});

it.each([
  'https://github.com.evil.example/acme/shop',
  'https://evil.example/github.com/acme/shop',
  'https://github.com@evil.example/acme/shop',
  'http://github.com/acme/shop',
  'file:///github.com/acme/shop',
  'git@evil.example:github.com/acme/shop',
  'https://github.com/acme',
])('does not take %s for a repository of a service', (url) => {
  expect(inferHost(url, PUBLIC)).toBeUndefined();
});
