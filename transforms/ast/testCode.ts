import type { NodePath } from '@babel/traverse';
import { readDouble } from './doubleCalls';
import { requiredSource } from './importSource';
import { loadedSource } from './moduleSources';
import { dottedName, memberName } from './names';
import { moduleOf } from './parseModule';
import { patternPropertyOf } from './patterns';
import { child, children, unwrap } from './unwrap';
import { visit } from './visit';

/** Where test runners look for tests, by default or by custom. */
const TEST_FILE = /(?:^|\/)(?:__tests__|tests?|specs?|e2e)\/|[._-](?:test|spec)\.[cm]?[jt]sx?$/;

/** Names of test runners: Mocha, Jest, Vitest, Jasmine, node:test, AVA, tape. */
const CASE = new Set(['it', 'test', 'specify', 'fit', 'xit', 'xtest']);
const SUITE = new Set(['describe', 'context', 'suite', 'fdescribe', 'xdescribe']);
const HOOK = new Set([
  'before',
  'beforeEach',
  'beforeAll',
  'after',
  'afterEach',
  'afterAll',
  'setup',
  'teardown',
]);

/** What test doubles of Jest, Vitest and Sinon are told to do. */
const STUBBING = /^(?:mock|return|resolve|reject|throw|call(?:s|Through|Fake)|yield|reset|restore)/;

/** Whether a file is there for a test runner. */
export function isTestCode(path: NodePath): boolean {
  return TEST_FILE.test(moduleOf(path).path);
}

/** Whether a statement is a test, a group of tests, or what runs around them. */
export function isTestCase(statement: NodePath): boolean {
  return CASE.has(runnerName(statement) ?? '');
}

export function isTestSuite(statement: NodePath): boolean {
  return SUITE.has(runnerName(statement) ?? '');
}

export function isTestHook(statement: NodePath): boolean {
  return HOOK.has(runnerName(statement) ?? '');
}

/** `it('…', () => {})`, `test.only(…)`, `it.each(rows)('…', …)`: the first name of what a statement calls. */
function runnerName(statement: NodePath): string | undefined {
  let value = statement.isExpressionStatement() ? unwrap(statement.get('expression')) : undefined;
  if (!value?.isCallExpression()) return undefined;
  while (value && !value.isIdentifier())
    value = child(value, 'callee') ?? child(value, 'tag') ?? child(value, 'object');
  return value?.isIdentifier() ? value.node.name : undefined;
}

/**
 * A use in a test that does not keep what it names alive: a test that is about nothing else of this repository, what a
 * test double is told to do, what is expected of it.
 *
 * @param isDying whether what a name means would go as well
 * @returns the statement to cut
 */
export function weakTestUse(use: NodePath, isDying: (name: NodePath) => boolean): NodePath | undefined {
  if (!isTestCode(use)) return undefined;
  const test = use.findParent(isTestCase);
  const names = test ? importedNames(test) : [];
  if (test && names.length > 0 && names.every(isDying)) return test;
  const statement = use.findParent((parent) => parent.isStatement());
  const expression = statement?.isExpressionStatement() ? unwrap(statement.get('expression')) : undefined;
  if (!statement || !expression?.isCallExpression()) return undefined;
  const links = chainOf(expression);
  const isStubbed = links.some(({ node }) => node === use.node) && links.some(isStubbing);
  return isStubbed || (!isOwnResult(use) && isExpectation(links, memberOf(use))) ? statement : undefined;
}

/** Whether a name is a test's own for something that came out: what is expected of that is what the test is for. */
function isOwnResult(use: NodePath): boolean {
  const binding = use.isIdentifier() ? use.scope.getBinding(use.node.name) : undefined;
  if (!binding?.path.isVariableDeclarator() || isTakenFromModule(binding.path)) return false;
  const init = child(binding.path, 'init');
  return !init || (requiredSource(init) === undefined && !readDouble(init));
}

/** `jwt.sign` of `jwt`: the whole member that a name begins. */
function memberOf(use: NodePath): NodePath {
  const parent = use.parentPath;
  return parent?.isMemberExpression() && use.key === 'object' ? memberOf(parent) : use;
}

/** The parts of `f(x).a.b(y)`: the calls, members and the name that it begins with. */
function chainOf(expression: NodePath): NodePath[] {
  const links = [expression];
  for (let link = expression; ;) {
    const next = child(link, 'callee') ?? child(link, 'object');
    if (!next) return links;
    links.push(next);
    link = next;
  }
}

function isStubbing(link: NodePath): boolean {
  return STUBBING.test(memberName(link) ?? '');
}

/** `expect(use).toHaveBeenCalled()`, `sinon.assert.calledOnce(use)`. */
function isExpectation(links: readonly NodePath[], use: NodePath): boolean {
  const call = use.listKey === 'arguments' ? use.parentPath : undefined;
  const callee = call && links.some(({ node }) => node === call.node) ? child(call, 'callee') : undefined;
  const names = callee && dottedName(callee);
  return names !== undefined && /^(?:expect|assert|sinon)$/.test(names[0] ?? '');
}

/** What a piece of code takes from other modules of the repository: where each name is taken, or a member of a module. */
function importedNames(code: NodePath): NodePath[] {
  const found: NodePath[] = [];
  visit(code, {
    Identifier(path) {
      const binding = path.scope.getBinding(path.node.name);
      if (!binding?.referencePaths.includes(path) || !isTakenFromModule(binding.path)) return;
      const isMember = path.key === 'object' && path.parentPath.isMemberExpression();
      found.push(patternPropertyOf(binding) ?? (isMember ? path.parentPath : binding.path));
    },
  });
  return found;
}

function isTakenFromModule(declaration: NodePath): boolean {
  const init = declaration.isVariableDeclarator() ? child(declaration, 'init') : undefined;
  const source = loadedSource(declaration) ?? (init && sourceWithin(unwrap(init)));
  return source?.isStringLiteral() === true && source.node.value.startsWith('.');
}

/** The source in `require('./m')`, `require('./m').f`, `rewire('./m')`. */
function sourceWithin(value: NodePath): NodePath | undefined {
  const object = child(value, 'object');
  return object ? sourceWithin(unwrap(object)) : loadedSource(value);
}

/** Whether a test file lost every test it had. */
export function hasLostItsTests(program: NodePath, isGone: (path: NodePath) => boolean): boolean {
  if (!isTestCode(program)) return false;
  const tests: NodePath[] = [];
  visit(program, {
    ExpressionStatement(path) {
      if (isTestCase(path)) tests.push(path);
    },
  });
  return tests.length > 0 && tests.every(isGone);
}

/** Whether a suite has no test left, only what would run around it. */
export function isEmptySuite(statement: NodePath, isGone: (path: NodePath) => boolean): boolean {
  if (!isTestCode(statement) || !isTestSuite(statement)) return false;
  const call = unwrap(child(statement, 'expression') as NodePath);
  const body = children(call, 'arguments').flatMap((argument) => child(argument, 'body') ?? [])[0];
  return body !== undefined && children(body, 'body').every((inner) => isGone(inner) || isTestHook(inner));
}
