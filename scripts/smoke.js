'use strict';

/*
 * Checks the package as its users get it: packs it, installs the tarball into an empty project and runs the command
 * line and every transform from there.
 */

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { copyExample } = require('./copyExample');
const { README, withDiff } = require('./readmeDiff');

const PACKAGE = path.join(__dirname, '..');
const FIXTURES = path.join(PACKAGE, '__testfixtures__');
const INPUT = /^(.+)\.input(\.[mc]?[jt]sx?)$/;

/** Runs a program to its end and returns what it printed on stdout. Any other exit code than 0 is a failure. */
function run(program, args, cwd) {
  const shell = process.platform === 'win32';
  const result = spawnSync(program, args, { cwd, shell, encoding: 'utf8', maxBuffer: 1 << 28 });
  const said = `${result.stdout}${result.stderr}${result.error ?? ''}`;
  assert.strictEqual(result.status, 0, `${program} ${args.join(' ')} ended with ${result.status}:\n${said}`);
  return result.stdout;
}

function packInto(folder) {
  // `prepack` builds, and prints as it does.
  run('npm', ['run', 'build', '--silent'], PACKAGE);
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(run('npm', args, PACKAGE));
  const unwanted = packed.files.filter(
    ({ path: file }) => !/^(?:dist|docs)\/|^(?:package\.json|README|LICENSE)/.test(file),
  );
  assert.deepStrictEqual(unwanted, [], 'the tarball holds files that nobody needs');
  console.log(`ok  npm pack: ${packed.filename}, ${packed.files.length} files`);
  return path.join(folder, packed.filename);
}

function installInto(project, tarball) {
  fs.mkdirSync(project);
  fs.writeFileSync(
    path.join(project, 'package.json'),
    '{ "name": "empty", "version": "1.0.0", "private": true }\n',
  );
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], project);
  console.log('ok  npm install in an empty project');
}

function checkCommandLine(project) {
  const program = path.join(project, 'node_modules', '.bin', 'ims-codemod');
  assert.match(run(program, ['--help'], project), /migrate[^]*scan/);
  console.log('ok  ims-codemod --help');

  const example = copyExample();
  const file = path.join(example, 'src', 'adobe-token.js');
  const before = fs.readFileSync(file, 'utf8');
  const preview = run(program, [], example);
  assert.match(preview, /^-.*ims\/exchange\/jwt/m);
  assert.match(preview, /^\+.*ims\/token\/v3/m);
  const readme = fs.readFileSync(README, 'utf8');
  assert.strictEqual(readme, withDiff(readme, preview), 'the README shows another diff: run npm run readme');
  console.log('ok  ims-codemod: a preview of the example, as the README shows it');

  const report = JSON.parse(run(program, ['--json'], example));
  assert.strictEqual(report.mode, 'preview');
  assert.strictEqual(report.totals.changed, 6);
  assert.strictEqual(fs.readFileSync(file, 'utf8'), before, 'a preview wrote a file');
  fs.rmSync(example, { recursive: true, force: true });
  console.log('ok  ims-codemod --json');
}

/** The modules in dist/transforms that are transforms: they say so in their `meta`. */
function listTransforms(project) {
  const folder = path.join(project, 'node_modules', 'ims-codemod', 'dist', 'transforms');
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.js') && file !== 'index.js')
    .map((file) => ({ file: path.join(folder, file), meta: require(path.join(folder, file)).meta }))
    .filter(({ meta }) => meta !== undefined);
}

function checkTransform(project, { file, meta }) {
  const docs = path.join(project, 'node_modules', 'ims-codemod', meta.docs);
  assert.ok(fs.existsSync(docs), `${meta.id}: its page ${meta.docs} is not in the package`);

  const fixtures = path.join(FIXTURES, meta.id);
  // Some fixtures show a flow that has no site of this kind: there is nothing for the transform alone to do.
  const hasSite = (name) =>
    fs
      .readFileSync(path.join(fixtures, name.replace(INPUT, '$1.findings.json')), 'utf8')
      .includes(`"rule": "${meta.id}"`);
  const inputs = fs.readdirSync(fixtures).filter((name) => INPUT.test(name) && hasSite(name));
  // What needs a whole repository is only reported by a transform that sees one file: it has to run, no more.
  const repositories = fs
    .readdirSync(fixtures)
    .filter((name) => fs.existsSync(path.join(fixtures, name, 'input')));
  assert.ok(inputs.length + repositories.length > 0, `${meta.id}: no fixtures`);
  const work = path.join(project, 'work', meta.id);
  fs.mkdirSync(work, { recursive: true });
  for (const name of repositories)
    fs.cpSync(path.join(fixtures, name, 'input'), path.join(work, 'repositories', name), { recursive: true });
  for (const input of inputs)
    fs.copyFileSync(path.join(fixtures, input), path.join(work, input.replace(INPUT, '$1$2')));

  const extensions = '--extensions=js,jsx,mjs,cjs,ts,tsx,mts,cts';
  run(
    path.join(project, 'node_modules', '.bin', 'jscodeshift'),
    ['-t', file, extensions, '--fail-on-error', work],
    project,
  );
  for (const input of inputs) {
    const output = path.join(fixtures, input.replace(INPUT, '$1.output$2'));
    const expected = fs.readFileSync(fs.existsSync(output) ? output : path.join(fixtures, input), 'utf8');
    assert.strictEqual(
      fs.readFileSync(path.join(work, input.replace(INPUT, '$1$2')), 'utf8'),
      expected,
      `${meta.id}: ${input}`,
    );
  }
  console.log(`ok  jscodeshift -t ${meta.id}: ${inputs.length} files, ${repositories.length} repositories`);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ims-codemod-smoke-'));
try {
  const project = path.join(folder, 'project');
  installInto(project, packInto(folder));
  checkCommandLine(project);
  const transforms = listTransforms(project);
  assert.ok(transforms.length > 0, 'the package holds no transforms');
  for (const transform of transforms) checkTransform(project, transform);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
