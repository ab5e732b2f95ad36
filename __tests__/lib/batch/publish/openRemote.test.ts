import { openRemote } from '../../../../lib/batch/publish/openRemote';

const HOST = { kind: 'github', apiUrl: 'https://api.github.com', project: 'acme/shop' } as const;

it('sends the token as a header to the git of the service', () => {
  const remote = openRemote({ kind: 'git', url: 'https://github.com/acme/shop' }, HOST, 'secret');
  const value = Buffer.from('x-access-token:secret').toString('base64');
  expect(remote.settings).toEqual([
    ['http.https://github.com/.extraHeader', `Authorization: Basic ${value}`],
  ]);
});

it.each([
  'https://github.com.evil.example/acme/shop',
  'https://evil.example/acme/shop',
  'http://github.com/acme/shop',
  'git@github.com:acme/shop.git',
  'file:///srv/shop.git',
])('sends none to %s', (url) => {
  expect(openRemote({ kind: 'git', url }, HOST, 'secret').settings).toEqual([]);
});

it('a folder is reached as a file only', () => {
  expect(openRemote({ kind: 'folder', path: '/srv/shop' }, HOST, 'secret')).toEqual({
    url: '/srv/shop',
    protocols: ['file'],
    settings: [],
    isLocal: true,
  });
});
