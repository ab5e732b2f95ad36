'use strict';

/*
 * Measures a batch of 100 small repositories, a tenth of them with a JWT flow: `batch run` in one process against the
 * command line started for each repository, and against the jscodeshift command started for each with one transform.
 * Prints medians, their ratios and the most memory that was held at a time (without git's).
 * Seconds differ from machine to machine and from hour to hour, ratios less.
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

/** Runs one process to its end; returns the memory, in megabytes, that it and the processes it started held. */
function run(args, cwd, work) {
  const peaks = path.join(work, 'peaks');
  fs.rmSync(peaks, { force: true });
  const env = { ...process.env, CI: 'true', PEAK_FILE: peaks, NODE_OPTIONS: `--require ${PEAK_MEMORY}` };
  const { status, error, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  if (error || status !== 0) throw error ?? new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const lines = fs.readFileSync(peaks, 'utf8').trim().split('\n');
  return lines.reduce((sum, line) => sum + Number(line) / 1024, 0);
}

/** `run` does the work and returns the memory it took; with `scale` it does only that part of it. */
const CONTENDERS = [
  {
    name: 'batch run, one process',
    run: ({ work }) => {
      fs.rmSync(path.join(work, 'out'), { recursive: true, force: true });
      return run([CLI, 'batch', 'run'], work, work);
    },
  },
  {
    name: 'ims-codemod, a process each',
    run: ({ work, folders }) => Math.max(...folders.map((folder) => run([CLI], folder, work))),
  },
  {
    name: `jscodeshift, a process each (${SAMPLE} of them, scaled)`,
    scale: REPOSITORIES / SAMPLE,
    run: ({ work, folders }) => {
      const args = [JSCODESHIFT, '-t', TRANSFORM, '--dry', '--silent', '--extensions=js,ts', '.'];
      // Every eleventh: as many of them hold a flow as of all.
      const some = Array.from({ length: SAMPLE }, (_, index) => folders[(index * 11) % folders.length]);
      return Math.max(...some.map((folder) => run(args, folder, work)));
    },
  },
];

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Runs all contenders once per round, one after the other, so that a busy minute of the machine hits all of them. */
function measure(batch) {
  const measured = CONTENDERS.map(({ name }) => ({ name, seconds: [], memory: 0 }));
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [index, contender] of CONTENDERS.entries()) {
      const result = measured[index];
      const start = process.hrtime.bigint();
      result.memory = Math.max(result.memory, contender.run(batch));
      const seconds = (Number(process.hrtime.bigint() - start) / 1e9) * (contender.scale ?? 1);
      result.seconds.push(seconds);
      console.log(`  round ${round}  ${contender.name}: ${seconds.toFixed(2)} s`);
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
  execFileSync(process.execPath, [CLI, 'batch', 'plan', ...folders], { cwd: work, stdio: 'ignore' });
  console.log(
    `${REPOSITORIES} repositories, ${files} files, ${hits} with a flow; Node ${process.version}, ${os.cpus().length} cores, ${ROUNDS} rounds\n`,
  );
  CONTENDERS[0].run({ work, folders });
  checkResults(work, hits);
  const measured = measure({ work, folders });
  const base = median(measured[0].seconds);
  console.log('');
  for (const { name, seconds, memory } of measured) {
    const [time, ratio] = [median(seconds), median(seconds) / base];
    console.log(`  ${name}: ${time.toFixed(2)} s, ${ratio.toFixed(1)} x, ${memory.toFixed(0)} MB`);
  }
  console.log('\n  aims: a process each 20 x, jscodeshift 150 x');
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
