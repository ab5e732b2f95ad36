'use strict';

/*
 * Writes docs/shapes.md: how the fixtures send the exchange request, as the built engine reads them.
 * With --check it writes nothing and fails if the committed page is not current.
 */

const fs = require('node:fs');
const path = require('node:path');
const prettier = require('prettier');
const { parseModule } = require('../dist/transforms/ast/parseModule');
const { ModuleSet } = require('../dist/transforms/ast/moduleSet');
const { createContexts } = require('../dist/transforms/context');
const { findFlows } = require('../dist/transforms/flow/findFlows');

const ROOT = path.join(__dirname, '..');
const FIXTURES = path.join(ROOT, '__testfixtures__');
const PAGE = path.join(ROOT, 'docs', 'shapes.md');
const INPUT = /^(.+)\.input(\.[mc]?[jt]sx?)$/;

const BODIES = {
  object: 'object',
  appends: '`append` or assignments',
  pairs: 'list of pairs',
  text: 'text',
  chain: 'chained calls',
};

const ENCODINGS = { urlencoded: 'URL-encoded', multipart: 'multipart', json: 'JSON' };

/** The flows of one fixture, each as a row. */
function readRows(name) {
  const file = { path: name, text: fs.readFileSync(path.join(FIXTURES, name), 'utf8') };
  const views = createContexts(new ModuleSet([parseModule(file)], undefined, new Map()), {});
  const fixture = name.replace(INPUT, '$1');
  return findFlows(views).flows.map(({ request, form, place }) => ({
    client: request.client,
    body: `${BODIES[form.style]}, ${place.kind === 'body' ? ENCODINGS[form.encoding] : 'query string'}`,
    style: styleOf(findSending(request.call)),
    fixture: `[${fixture}](../__testfixtures__/${name})`,
  }));
}

/** The call that sends a request: itself, or the one that is given the Request object. */
function findSending(call) {
  if (!call.isNewExpression()) return call;
  if (!call.parentPath.isVariableDeclarator()) return call.parentPath;
  const { referencePaths } = call.scope.getBinding(call.parentPath.node.id.name);
  return referencePaths.find(({ listKey }) => listKey === 'arguments')?.parentPath ?? call;
}

/** How the code around a request waits for its answer. */
function styleOf(call) {
  let outermost = call;
  while (isLink(outermost)) outermost = outermost.parentPath;
  const { node, parentPath } = outermost;
  const isAwaited = parentPath.isAwaitExpression();
  const chained = calledMethods(node).some((method) => ['then', 'catch', 'finally'].includes(method));
  if (chained) return isAwaited ? 'awaited promise chain' : 'promise chain';
  if (isAwaited) return 'await';
  if (parentPath.isYieldExpression()) return 'generator';
  if (takesCallback(call) || calledMethods(node).some((method) => ['end', 'on', 'write'].includes(method)))
    return 'callback';
  return parentPath.isVariableDeclarator() && !isWaitedFor(parentPath) ? 'callback' : 'promise handed on';
}

/** Whether a chain of member accesses and calls goes on after this link. */
const isLink = ({ node, parentPath }) =>
  (parentPath.isMemberExpression() && parentPath.node.object === node) ||
  (parentPath.isCallExpression() && parentPath.node.callee === node);

/** The names of the methods in a chain, last first. */
function calledMethods(node) {
  if (node.type === 'CallExpression') return calledMethods(node.callee);
  if (node.type !== 'MemberExpression') return [];
  return [node.property.name, ...calledMethods(node.object)];
}

const takesCallback = (call) =>
  (call.node.arguments ?? []).some(({ type }) => /^(Arrow)?FunctionExpression$/.test(type));

/** Whether a promise that has a name is awaited, or given `then`, later. */
function isWaitedFor(declarator) {
  const binding = declarator.scope.getBinding(declarator.node.id.name);
  return (binding?.referencePaths ?? []).some(
    ({ node, parentPath }) =>
      parentPath.isAwaitExpression() ||
      parentPath.isReturnStatement() ||
      (parentPath.isMemberExpression() &&
        parentPath.node.object === node &&
        parentPath.node.property.name === 'then'),
  );
}

/** One table row for each shape, with all its fixtures. */
function renderTable(rows) {
  const shapes = new Map();
  for (const { client, body, style, fixture } of rows) {
    const shape = `| ${client} | ${body} | ${style} |`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), fixture]);
  }
  const lines = [...shapes].map(([shape, fixtures]) => `${shape} ${[...new Set(fixtures)].join(', ')} |`);
  return ['| client | body | style | fixtures |', '| --- | --- | --- | --- |', ...lines.sort()].join('\n');
}

function renderPage() {
  const names = fs
    .readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => INPUT.test(name))
    .sort();
  return `# Shapes of the exchange request

The requests of the test fixtures, as the engine reads them: HTTP client, how the parameters are written and sent, and
how the code waits for the answer. \`npm run docs\` writes this page.

<!-- prettier-ignore -->
${renderTable(names.flatMap(readRows))}
`;
}

async function main() {
  const options = await prettier.resolveConfig(PAGE);
  const page = await prettier.format(renderPage(), { ...options, filepath: PAGE });
  if (!process.argv.includes('--check')) fs.writeFileSync(PAGE, page);
  else if (!fs.existsSync(PAGE) || fs.readFileSync(PAGE, 'utf8') !== page)
    throw new Error('docs/shapes.md is not current: run `npm run docs`');
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
