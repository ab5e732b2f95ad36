import type { NodePath } from '@babel/traverse';
import { NO_LINKS } from '../../transforms/ast/moduleLinks';
import { Origins } from '../../transforms/ast/origins';
import { parseModule } from '../../transforms/ast/parseModule';

const LAYERS = 40;

/** Functions that each hand a value to the one below in two ways: the ways to the last double with each layer. */
const LAYERED = [
  'const layer0 = (value) => value;',
  ...Array.from({ length: LAYERS }, (_, index) => {
    const below = `layer${String(index)}(value)`;
    return `const layer${String(index + 1)} = (value) => (value.fresh ? ${below} : ${below});`;
  }),
  `use(layer${String(LAYERS)}(source()));`,
].join('\n');

/** Two functions that hand a value back and forth. */
const MUTUAL = [
  'const ping = (value) => (value.done ? value : pong(value));',
  'const pong = (value) => (value.done ? value : ping(value));',
  'use(ping(source()));',
].join('\n');

test.each([
  ['through layers of functions', LAYERED],
  ['through functions that call each other', MUTUAL],
])('a value is followed %s to its source', (_, text) => {
  const program = parseModule({ path: 'layers.js', text }).program as NodePath;
  const used = argumentOf(program, 'use');
  const origins = new Origins([program], NO_LINKS).of(used);
  expect(new Set(origins.map(({ path }) => path.toString()))).toEqual(new Set(['source()']));
});

function argumentOf(program: NodePath, callee: string): NodePath {
  let found: NodePath | undefined;
  program.traverse({
    CallExpression(path) {
      if (path.get('callee').isIdentifier({ name: callee })) found = path.get('arguments')[0];
    },
  });
  if (!found) throw new Error(`No call of ${callee}`);
  return found;
}
