import { raisePin } from '../../../transforms/manifests/raisePin';

test.each([
  ['5.1.2', '6.0.2'],
  ['^5.1.2', '^6.0.2'],
  ['~5.1', '~6.0'],
  ['v5.2.0', '6.0.2'],
  ['5', '6'],
  ['5.x', '6.x'],
  ['5.1.x', '6.0.x'],
  ['5.0.0-beta.1', '6.0.2'],
  ['6.0.0-beta.12', undefined],
  ['^6.0.0', undefined],
  ['7', undefined],
  ['>=5', undefined],
  ['latest', undefined],
  ['*', undefined],
  ['', undefined],
  ['$VERSION', 'unknown'],
  ['>=4 <6', 'unknown'],
  ['github:adobe/reactor-uploader', 'unknown'],
  ['workspace:*', 'unknown'],
])('raises %j to %j', (pin, raised) => {
  expect(raisePin(pin, 6, '6.0.2')).toBe(raised);
});
