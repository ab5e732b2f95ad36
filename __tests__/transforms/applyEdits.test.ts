import { applyEdits } from '../../transforms/applyEdits';

const edit = (start: number, end: number, text: string) => ({ file: 'a.js', start, end, text });

it.each([
  ['no edits', [], '\uFEFFabc\r\ndef'],
  ['replacements in any order', [edit(6, 8, 'D'), edit(1, 2, 'A')], '\uFEFFAbc\r\nDf'],
  ['a removal', [edit(1, 4, '')], '\uFEFF\r\ndef'],
  ['an insertion', [edit(2, 2, '-')], '\uFEFFa-bc\r\ndef'],
  ['insertions at one place, in their order', [edit(2, 2, '1'), edit(2, 2, '2')], '\uFEFFa12bc\r\ndef'],
  ['edits that touch', [edit(1, 2, 'A'), edit(2, 3, 'B')], '\uFEFFABc\r\ndef'],
  ['an insertion before a removal', [edit(2, 2, '-'), edit(2, 4, '')], '\uFEFFa-\r\ndef'],
  ['an insertion after a removal', [edit(1, 4, ''), edit(4, 4, '-')], '\uFEFF-\r\ndef'],
])('applies %s', (_what, edits, expected) => {
  expect(applyEdits('\uFEFFabc\r\ndef', edits)).toBe(expected);
});

it.each([
  ['overlap', [edit(0, 3, ''), edit(2, 4, '')], 'a.js: edit [2, 4) overlaps an edit that ends at 3'],
  ['insert into what another replaces', [edit(0, 3, ''), edit(2, 2, 'x')], 'edit [2, 2) overlaps'],
  ['lie outside the text', [edit(2, 9, '')], 'edit [2, 9) lies outside the text'],
  ['end before they start', [edit(2, 1, '')], 'edit [2, 1) lies outside the text'],
])('refuses edits that %s', (_what, edits, message) => {
  expect(() => applyEdits('abcdef', edits)).toThrow(message);
});
