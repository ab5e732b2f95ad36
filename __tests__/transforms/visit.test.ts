import type { NodePath } from '@babel/traverse';
import { parseModule } from '../../transforms/ast/parseModule';
import { visit } from '../../transforms/ast/visit';
import type { SourceModule } from '../../transforms/types';

const TEXT = `
import a, { b as c } from './a';
class A<T> extends B implements I { constructor(private x: T = f(1)) { super(); } get y() { return this.x; } }
const { d, ...rest } = await g(\`\${c}\`, async (e) => { if (e) return () => e?.h; });
export default { i: [1, , 2], 'j'() {}, [k]: a as string };
`;

const parse = (): SourceModule => parseModule({ path: 'x.ts', text: TEXT });

function calls(module: SourceModule): NodePath[] {
  const found: NodePath[] = [];
  visit(module.program, { CallExpression: (call) => void found.push(call) });
  return found;
}

it('shows every path in the order of a traverse, from the program and from a piece of code', () => {
  const module = parse();
  for (const start of [module.program, ...calls(module)]) {
    const [visited, traversed]: [NodePath[], NodePath[]] = [[], []];
    visit(start, { enter: (path) => void visited.push(path) });
    start.traverse({ enter: (path) => void traversed.push(path) });
    expect(visited.map(({ node }) => node)).toEqual(traversed.map(({ node }) => node));
    expect(visited.every((path, index) => path === traversed[index])).toBe(true);
    expect(visited.length).toBeGreaterThan(0);
  }
});

it('knows aliases, lists of types and virtual types', () => {
  const seen: string[] = [];
  visit(parse().program, {
    Function: ({ type }) => void seen.push(type),
    'StringLiteral|NumericLiteral': ({ node }: NodePath) => void seen.push(node.type),
    ReferencedIdentifier: ({ node }) => void seen.push((node as { name: string }).name),
  });
  expect(seen).toContain('ClassMethod');
  expect(seen).toContain('NumericLiteral');
  expect(seen).toContain('g');
  expect(seen).not.toContain('rest');
});

it('skips what it is told to skip, and only this time', () => {
  const names = (isSkipping: boolean): string[] => {
    const found: string[] = [];
    visit(module.program, {
      Function: (path) => {
        if (isSkipping) path.skip();
      },
      Identifier: ({ node }) => void found.push(node.name),
    });
    return found;
  };
  const module = parse();
  const whole = names(false);
  expect(whole).toContain('h');
  expect(names(true)).not.toContain('h');
  expect(names(true)).toContain('k');
  expect(names(false)).toEqual(whole);
});

it('ends where it is told to stop', () => {
  const module = parse();
  const found: string[] = [];
  visit(module.program, {
    Identifier: (path) => {
      found.push(path.node.name);
      path.stop();
    },
  });
  expect(found).toEqual(['a']);
  expect(calls(module)).toHaveLength(3);
});
