import type { NodePath } from '@babel/traverse';
import { importSource } from './importSource';
import { memberName } from './names';
import { child, children } from './unwrap';

/** Functions by which a test runner gives a test a module. Sources: jestjs.io/docs/jest-object, vitest.dev/api/vi. */
export const TEST_LOADERS: ReadonlySet<string> = new Set(
  ['jest', 'vi'].flatMap((runner) =>
    ['requireActual', 'requireMock', 'importActual', 'importMock'].map((name) => `${runner}.${name}`),
  ),
);

/** How a mocking library has one module take the place of another. */
export interface ModuleMocker {
  /** The package, or the global object of a test runner. */
  readonly library: string;
  /** Its functions that do so, by name; the empty name is the package itself, called as a function. */
  readonly functions: RegExp;
  /**
   * `load`: gives the module that its first argument names, with others in the place of those it loads, by the keys of
   * what follows. `replace`: its first argument names the module that is replaced from then on.
   */
  readonly kind: 'load' | 'replace';
  /** From where the replaced modules are named: the test, or the code that loads them. */
  readonly namedFrom: 'test' | 'code';
}

/**
 * Sources: the README or guide of each: jestjs.io/docs/jest-object, vitest.dev/api/vi, nodejs.org/api/test (mock.module),
 * thlorenz/proxyquire, iambumblehead/esmock, jhnns/rewire, boblauer/mock-require, testdouble/testdouble.js,
 * testdouble/quibble, mfncooper/mockery, felixge/node-sandboxed-module.
 */
const MOCKERS: readonly ModuleMocker[] = [
  {
    library: 'jest',
    functions: /^(?:(?:un|do|dont|set)?mock|unstable_mockModule)$/i,
    kind: 'replace',
    namedFrom: 'test',
  },
  { library: 'vi', functions: /^(?:un|do|doUn)?mock$/i, kind: 'replace', namedFrom: 'test' },
  { library: 'node:test', functions: /^module$/, kind: 'replace', namedFrom: 'test' },
  { library: 'mock-require', functions: /^(?:stop)?$/, kind: 'replace', namedFrom: 'test' },
  { library: 'mock-require', functions: /^reRequire$/, kind: 'load', namedFrom: 'test' },
  { library: 'testdouble', functions: /^replace(?:Cjs|Esm)?$/, kind: 'replace', namedFrom: 'test' },
  { library: 'quibble', functions: /^(?:esm)?$/, kind: 'replace', namedFrom: 'test' },
  {
    library: 'mockery',
    functions: /^(?:de)?register(?:Mock|Substitute)$/,
    kind: 'replace',
    namedFrom: 'code',
  },
  {
    library: 'proxyquire',
    functions: /^(?:load|noCallThru|noPreserveCache)?$/,
    kind: 'load',
    namedFrom: 'code',
  },
  { library: 'sandboxed-module', functions: /^(?:load|require)$/, kind: 'load', namedFrom: 'code' },
  { library: 'esmock', functions: /^(?:strict|strictest|p)?$/, kind: 'load', namedFrom: 'test' },
  { library: 'rewire', functions: /^$/, kind: 'load', namedFrom: 'test' },
];

/** Test runners whose object is there without an import. */
const GLOBALS = new Set(['jest', 'vi']);

/** Modules that give such an object, by the name under which the table has them. */
const GIVES: Readonly<Record<string, string>> = { vitest: 'vi', '@jest/globals': 'jest', test: 'node:test' };

/** How a call has modules replaced, and the text that names the module it is about. */
export function readMocker(
  call: NodePath,
): { readonly mocker: ModuleMocker; readonly source: NodePath } | undefined {
  const [source] = call.isCallExpression() ? children(call, 'arguments') : [];
  const callee = child(call, 'callee');
  if (!source?.isStringLiteral() || !callee || callee.isImport()) return undefined;
  const library = libraryOf(callee);
  if (library === undefined) return undefined;
  const name = memberName(callee) ?? '';
  const mocker = MOCKERS.find((one) => one.library === library && one.functions.test(name));
  return mocker && { mocker, source };
}

/** The library that a function belongs to: of `proxyquire.noCallThru()` what `proxyquire` is loaded from. */
function libraryOf(callee: NodePath): string | undefined {
  let root: NodePath | undefined = callee;
  while (root && !root.isIdentifier()) root = child(root, 'object') ?? child(root, 'callee');
  if (!root?.isIdentifier()) return undefined;
  const { name } = root.node;
  if (GLOBALS.has(name)) return name;
  const source = importSource(root, name);
  return source === undefined ? undefined : (GIVES[source] ?? source);
}

/** The call that has a module replaced, by the text that names it. */
export function mockingCall(source: NodePath): NodePath | undefined {
  const call = source.listKey === 'arguments' && source.key === 0 ? source.parentPath : undefined;
  return call && readMocker(call)?.mocker.kind === 'replace' ? call : undefined;
}

/** `jest.mock('./m', …)`: the statement that has a runner replace a module, by the text that names it. */
export function mockingStatement(source: NodePath): NodePath | undefined {
  const call = mockingCall(source);
  const outer = call?.parentPath?.isAwaitExpression() ? call.parentPath : call;
  return outer?.parentPath?.isExpressionStatement() ? outer.parentPath : undefined;
}
