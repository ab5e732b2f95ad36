'use strict';

/*
 * Measures whole processes, in turn, on a generated repository of 20,000 files, and on one of 3,000 modules that
 * import each other; prints medians and their ratios.
 * Seconds differ from machine to machine and from hour to hour, ratios much less.
 *
 *     npm run bench [-- <rounds>]
 */

const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { writeTree, plantHits, writeModules, plantFlow } = require('./benchTree');

const DIST = path.join(__dirname, '..', 'dist');
const JSCODESHIFT = require.resolve('jscodeshift/bin/jscodeshift.js');
const { FINGERPRINTS } = require(path.join(DIST, 'transforms', 'fingerprints.js'));

const ROUNDS = Number(process.argv[2] ?? 7);
// The jscodeshift command takes seconds: fewer rounds tell enough.
const SLOW_ROUNDS = Math.min(ROUNDS, 3);

const TOOL = { name: 'ims-codemod', command: [process.execPath, path.join(DIST, 'bin', 'ims-codemod.js')] };
const GREP = {
  name: 'git grep -lIF',
  command: ['git', 'grep', '-lIF', ...FINGERPRINTS.flatMap((text) => ['-e', text]), '--', '*.js', '*.ts'],
};
const NODE = { name: 'node -e 0', command: [process.execPath, '-e', '0'] };
const CODESHIFT = {
  name: 'jscodeshift --dry',
  command: [process.execPath, JSCODESHIFT, '-t', path.join(DIST, 'transforms', 'exchange-request.js')].concat(
    ['--dry', '--silent', '--extensions=js,ts', '.'],
  ),
};

/** Seconds from start to end of one process. */
function time({ name, command: [program, ...args] }, cwd) {
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(program, args, { cwd, stdio: 'ignore' });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  // git grep ends with 1 when there is nothing to find.
  if (error || (status !== 0 && !(status === 1 && name === GREP.name))) {
    throw error ?? new Error(`${name} ended with ${status}`);
  }
  return seconds;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Runs all contenders once per round, one after the other; returns the median of each. */
function measure(contenders, rounds, cwd) {
  const seconds = new Map(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) seconds.get(contender).push(time(contender, cwd));
  }
  return new Map([...seconds].map(([contender, values]) => [contender, median(values)]));
}

function print(title, medians) {
  console.log(`\n${title}`);
  const base = medians.get(GREP);
  for (const [{ name }, seconds] of medians) {
    console.log(`  ${name.padEnd(20)} ${seconds.toFixed(3)} s   ${(seconds / base).toFixed(2)} x git grep`);
  }
}

/** Runs with a new folder, a git repository as soon as something is added. */
function withFolder(run) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ims-codemod-bench-'));
  try {
    execFileSync('git', ['init', '--quiet'], { cwd: root });
    run(root, () => execFileSync('git', ['add', '--all'], { cwd: root }));
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

withFolder((root, add) => {
  const files = writeTree(root);
  add();
  console.log(`${files} files, Node ${process.version}, ${os.cpus().length} cores, ${ROUNDS} rounds`);

  // Once for the page cache.
  time(GREP, root);
  const without = measure([TOOL, GREP, NODE], ROUNDS, root);
  print('nothing to find', without);
  const floor = without.get(GREP) + without.get(NODE);
  console.log(
    `  ims-codemod / (git grep + node -e 0) = ${(without.get(TOOL) / floor).toFixed(2)}   (aim: under 2)`,
  );

  const hits = plantHits(root);
  add();
  const found = measure([TOOL, GREP, NODE], ROUNDS, root);
  print(`${hits} files to migrate`, found);
  const both = measure([TOOL, CODESHIFT, GREP], SLOW_ROUNDS, root);
  print(`the same, beside jscodeshift (${SLOW_ROUNDS} rounds)`, both);
  console.log(`  jscodeshift / ims-codemod = ${(both.get(CODESHIFT) / both.get(TOOL)).toFixed(1)}`);
});

withFolder((root, add) => {
  const modules = writeModules(root);
  const [one, four] = [false, true].map((isAcross) => {
    plantFlow(root, isAcross);
    add();
    return measure([TOOL, GREP], ROUNDS, root);
  });
  print(`${modules} modules, a flow in one file`, one);
  print(`${modules} modules, a flow over four files`, four);
  console.log(`  four files / one file = ${(four.get(TOOL) / one.get(TOOL)).toFixed(2)}   (aim: under 3)`);
});
