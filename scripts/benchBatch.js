'use strict';

/*
 * Measures a batch of 100 small git repositories: `batch run` in one process against the same started for each
 * repository, against the plain command line started for each, and against the jscodeshift command with one transform.
 *
 * The mix: 20 to 79 TypeScript files of about 2 KB in each; a tenth of the repositories also hold one file with a JWT
 * flow, the others nothing of it, as in an organisation in which somebody looks for the few that are concerned. So most
 * of what is measured is what a repository without a flow costs. All contenders only preview. What `batch run` does and
 * the others do not: it writes a result, a patch and a summary for each repository, and reads the planned commits, not
 * the working trees.
 *
 * Prints medians of the time on the clock and of the processor (with all processes that were started, git's too), their
 * ratios to the batch, and the most memory that was held at a time (without git's). Seconds differ from machine to machine
 * and from hour to hour, ratios less; where others use the machine, trust those of the processor.
 *
 *     npm run bench:batch [-- <rounds>]
 */

const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { writeSmallRepositories } = require('./benchTree');

const DIST = path.join(__dirname, '..', 'dist');
const CLI = path.join(DIST, 'bin', 'ims-codemod.js');
const JSCODESHIFT = require.resolve('jscodeshift/bin/jscodeshift.js');
const TRANSFORM = path.join(DIST, 'transforms', 'exchange-request.js');
const PEAK_MEMORY = path.join(__dirname, 'peakMemory.js');

const ROUNDS = Number(process.argv[2] ?? 3);
const REPOSITORIES = 100;
// The jscodeshift command takes seconds for each: some tell enough.
const SAMPLE = 10;

/** Runs a command and leaves the processor time of all its processes in a file. */
const TIMED = '"$@"; code=$?; times > "$TIMES_FILE"; exit $code';

/**
 * Runs one process to its end.
 *
 * @returns {{ cpu: number, memory: number }} seconds of the processor, and megabytes that it and what it started held
 */
function run(args, cwd, work) {
  const [peaks, times] = [path.join(work, 'peaks'), path.join(work, 'times')];
  fs.rmSync(peaks, { force: true });
  const files = { PEAK_FILE: peaks, TIMES_FILE: times };
  const env = { ...process.env, CI: 'true', ...files, NODE_OPTIONS: `--require ${PEAK_MEMORY}` };
  const command = ['-c', TIMED, 'timed', process.execPath, ...args];
  const { status, error, stderr } = spawnSync('sh', command, { cwd, env, encoding: 'utf8' });
  if (error || status !== 0) throw error ?? new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const lines = fs.readFileSync(peaks, 'utf8').trim().split('\n');
  const parts = fs.readFileSync(times, 'utf8').matchAll(/(\d+)m([\d.]+)s/g);
  return {
    cpu: Array.from(parts, ([, minutes, seconds]) => 60 * minutes + Number(seconds)).reduce(add),
    memory: lines.reduce((sum, line) => sum + Number(line) / 1024, 0),
  };
}

/**
 * One after the other: their times add up, the memory of the largest counts.
 *
 * @param argsFor the arguments for the folder of this number
 */
function runEach(argsFor, folders, work) {
  const runs = folders.map((folder, index) => run(argsFor(index), folder, work));
  return {
    cpu: runs.map(({ cpu }) => cpu).reduce(add),
    memory: Math.max(...runs.map(({ memory }) => memory)),
  };
}

function add(a, b) {
  return a + b;
}

/** Every eleventh: as many of them hold a flow as of all. */
function sampleOf(folders) {
  return Array.from({ length: SAMPLE }, (_, index) => folders[(index * 11) % folders.length]);
}

function jscodeshift(name, ...options) {
  return {
    name: `${name}, a process each (${SAMPLE} of them, scaled)`,
    scale: REPOSITORIES / SAMPLE,
    run: ({ work, folders }) => {
      const args = [JSCODESHIFT, '-t', TRANSFORM, '--dry', '--silent', '--extensions=js,ts', ...options, '.'];
      return runEach(() => args, sampleOf(folders), work);
    },
  };
}

/** `run` does the work; with `scale` only that part of it. */
const CONTENDERS = [
  {
    name: 'batch run, one process',
    run: ({ work }) => {
      fs.rmSync(path.join(work, 'out'), { recursive: true, force: true });
      return run([CLI, 'batch', 'run'], work, work);
    },
  },
  {
    name: 'batch run, a process each',
    run: ({ work, folders }) => {
      fs.rmSync(path.join(work, 'each'), { recursive: true, force: true });
      const argsFor = (index) => [
        CLI,
        'batch',
        'run',
        '--plan',
        planOf(work, index),
        '--out',
        outOf(work, index),
      ];
      return runEach(argsFor, folders, work);
    },
  },
  {
    name: 'ims-codemod, a process each',
    run: ({ work, folders }) => runEach(() => [CLI], folders, work),
  },
  jscodeshift('jscodeshift'),
  // Spares it the compilation of our transforms, which are compiled already; nobody who starts it plainly does that.
  jscodeshift('jscodeshift --no-babel', '--no-babel'),
];

function planOf(work, index) {
  return path.join(work, 'plans', `${index}.jsonl`);
}

function outOf(work, index) {
  return path.join(work, 'each', String(index));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Runs all contenders once per round, one after the other, so that a busy minute of the machine hits all of them. */
function measure(batch) {
  const measured = CONTENDERS.map(({ name }) => ({ name, seconds: [], cpu: [], memory: 0 }));
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [index, { name, run: work, scale = 1 }] of CONTENDERS.entries()) {
      const result = measured[index];
      const start = process.hrtime.bigint();
      const { cpu, memory } = work(batch);
      result.seconds.push((Number(process.hrtime.bigint() - start) / 1e9) * scale);
      result.cpu.push(cpu * scale);
      result.memory = Math.max(result.memory, memory);
      console.log(
        `  round ${round}  ${name}: ${result.seconds.at(-1).toFixed(2)} s, processor ${result.cpu.at(-1).toFixed(2)} s`,
      );
    }
  }
  return measured;
}

/** Fails unless the batch found what was planted: a fast run that finds nothing is no result. */
function checkResults(work, hits) {
  const results = path.join(work, 'out', 'repositories');
  const changed = fs.readdirSync(results).filter((id) => {
    const { report } = JSON.parse(fs.readFileSync(path.join(results, id, 'result.json'), 'utf8'));
    return report.totals.changed > 0;
  });
  if (changed.length !== hits) throw new Error(`${changed.length} repositories to change, not ${hits}`);
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ims-codemod-bench-'));
try {
  const { folders, files, hits } = writeSmallRepositories(path.join(work, 'sources'), REPOSITORIES);
  const plan = (...args) =>
    execFileSync(process.execPath, [CLI, 'batch', 'plan', ...args], { cwd: work, stdio: 'ignore' });
  plan(...folders);
  fs.mkdirSync(path.join(work, 'plans'));
  folders.forEach((folder, index) => plan(folder, '--out', planOf(work, index)));
  console.log(
    `${REPOSITORIES} repositories, ${files} files, ${hits} with a flow; Node ${process.version}, ${os.cpus().length} cores, ${ROUNDS} rounds\n`,
  );
  CONTENDERS[0].run({ work, folders });
  checkResults(work, hits);
  const measured = measure({ work, folders });
  const [base] = measured;
  console.log('');
  for (const { name, seconds, cpu, memory } of measured) {
    const show = (key, values) =>
      `${median(values).toFixed(2)} s (${(median(values) / median(base[key])).toFixed(1)} x)`;
    console.log(
      `  ${name}: ${show('seconds', seconds)}, processor ${show('cpu', cpu)}, at most ${memory.toFixed(0)} MB`,
    );
  }
  console.log('\n  aims: a process each 20 x, jscodeshift 150 x');
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
