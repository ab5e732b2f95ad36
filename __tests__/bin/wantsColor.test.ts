import { wantsColor } from '../../bin/wantsColor';

const terminal = { isTTY: true };

it.each([
  ['a terminal', terminal, {}, true],
  ['a terminal outside CI', terminal, { CI: 'false', NO_COLOR: '' }, true],
  ['a pipe', {}, { FORCE_COLOR: '1' }, false],
  ['a terminal under NO_COLOR', terminal, { NO_COLOR: '1' }, false],
  ['a terminal in CI', terminal, { CI: 'true' }, false],
  ['a dumb terminal', terminal, { TERM: 'dumb' }, false],
])('colour on %s', (_what, stream, env, expected) => {
  expect(wantsColor(stream, env)).toBe(expected);
});
