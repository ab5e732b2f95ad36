import { parseShell } from '../../../transforms/manifests/shell/parseShell';

/** The words of every command, a `|` between those of one pipeline. */
function wordsOf(text: string): string[] {
  return parseShell(text).map(({ commands }) =>
    commands.map(({ words }) => words.map(({ raw }) => raw).join(' ')).join(' | '),
  );
}

test.each([
  ['a b  c', ['a b c']],
  ['a \\\n  b \\\r\n  c\nd', ['a b c', 'd']],
  ['a "b c" \'d e\' f\\ g', ['a "b c" \'d e\' f\\ g']],
  ['a && b || c; d & e', ['a', 'b', 'c', 'd', 'e']],
  ['a | b | c', ['a | b | c']],
  ['a # b; c\nd', ['a', 'd']],
  ['a#b', ['a#b']],
  ['x=$(a "$(b)" c) d', ['x=$(a "$(b)" c) d', 'a "$(b)" c', 'b']],
  ['a ${{ secrets.A }} "${{ b }}"', ['a ${{ secrets.A }} "${{ b }}"']],
  ['if a; then b; else c; fi; d', ['a', 'b', 'c', 'd']],
  ['case $x in a) b ;; c) d ;; esac; e', ['b', 'd', 'e']],
  ['(a; b); { c; }', ['a', 'b', 'c']],
  ['cat <<EOF > x\nrm -rf\nEOF\nb', ['cat', 'b']],
  ["cat <<-'EOF'\n\trm\n\tEOF\nb", ['cat', 'b']],
  ['a 2>&1 >/dev/null &> x <y', ['a']],
  ['echo "a', ['echo "a']],
  ['', []],
])('reads the commands of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('knows what a word is when nothing in it has to be run', () => {
  const text = `a 'b c' "d\\"e" f\\ g "$x" h$(i) j"k"l "m\\n" n$`;
  const [first] = parseShell(text);
  expect(first?.commands[0]?.words.map(({ value }) => value)).toEqual([
    'a',
    'b c',
    'd"e',
    'f g',
    undefined,
    undefined,
    'jkl',
    'm\\n',
    'n$',
  ]);
});

test('tells where a file is written and what a here document holds', () => {
  const text = 'cat <<EOF > key.pem\nbody\nEOF\n';
  const [redirect, file] = parseShell(text)[0]?.commands[0]?.redirects ?? [];
  expect(redirect?.body && text.slice(redirect.body.start, redirect.body.end)).toBe('body\nEOF');
  expect([file?.operator, file?.target?.value]).toEqual(['>', 'key.pem']);
});

test('tells what joins pipelines, and which stand in one list', () => {
  const pipelines = parseShell('a &&\n  b\nif c; then d; e; fi');
  expect(pipelines.map(({ before, after }) => [before, after])).toEqual([
    ['', '&&'],
    ['&&', '\n'],
    ['', ';'],
    ['', ';'],
    [';', ';'],
  ]);
  const [a, b, c, d, e] = pipelines.map(({ list }) => list);
  expect([a === b, c === d, d === e, a === d]).toEqual([true, false, true, false]);
});
