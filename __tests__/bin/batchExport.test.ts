import { validateWorkflow } from '@action-validator/core';
import Ajv from 'ajv';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Job } from 'kubernetes-models/batch/v1';
import { parse } from 'yaml';
import type { MergedBatch } from '../../lib/batch/types';
import { ENGINE_NAMES } from '../../lib/batch/export/engines';
import { EXIT } from '../../lib/exitCodes';
import type { Report } from '../../lib/report/schema';
import { JWT_FLOW } from '../support/jwtFlow';
import { makeEngineEnvironment, play } from '../support/playEngine';
import { requireFreshBuild, runCli } from '../support/runCli';
import { SOURCEGRAPH_SPEC } from '../support/sourcegraphSpec';
import { git, makeRepository, makeTree, removeTrees } from '../support/temporaryTree';

const SHARDS = 3;
const HANG = join(__dirname, '../support/hangInAnalysis.js');
const BASH = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'] as const;

// Each plays a whole batch, in one process after another.
const LONG = 180_000;

beforeAll(requireFreshBuild);
afterAll(removeTrees);

interface Step {
  readonly run?: string;
  readonly name?: string;
  readonly env?: Record<string, string>;
}

/** Exports for an engine and reads the files. */
async function exportTo(engine: string): Promise<{ folder: string; read: (path: string) => string }> {
  const folder = makeTree({});
  const { code } = await runCli(folder, ['batch', 'export', '--to', engine, '--shards', String(SHARDS)]);
  expect(code).toBe(EXIT.DONE);
  return { folder, read: (path) => fs.readFileSync(join(folder, path), 'utf8') };
}

/** A folder with the plan of five repositories, one of which does not parse. */
async function makePlanned(): Promise<string> {
  const root = makeTree({});
  const repositories = ['a', 'b', 'c', 'd'].map(() => makeRepository({ 'auth.js': JWT_FLOW }));
  const broken = makeRepository({ 'auth.js': `${JWT_FLOW}\n)` });
  await runCli(root, ['batch', 'plan', ...repositories, broken]);
  return root;
}

/** What a merge has made of it. */
function expectWhole(root: string): void {
  const merged = JSON.parse(fs.readFileSync(join(root, 'merged/merged.json'), 'utf8')) as MergedBatch;
  expect(merged.totals).toMatchObject({ repositories: 5, changed: 4, done: 4, partial: 1 });
}

describe('github-actions', () => {
  it('is a workflow by its schema', async () => {
    const { read } = await exportTo('github-actions');
    const text = read('.github/workflows/ims-codemod.yml');
    expect(validateWorkflow(text).errors).toEqual([]);
    expect(validateWorkflow(text.replace('runs-on:', 'runs-at:')).errors).not.toEqual([]);
  });

  it(
    'plays: every job of the matrix, then the merge, with the summary of the run',
    async () => {
      const { read } = await exportTo('github-actions');
      const { jobs } = parse(read('.github/workflows/ims-codemod.yml')) as {
        jobs: Record<string, { steps: Step[]; strategy?: { matrix: { part: number[] } } }>;
      };
      const stepOf = (job: string, name: string) =>
        jobs[job]?.steps.find((step) => step.name?.startsWith(name)) ?? { run: 'exit 98' };
      const parts = jobs['run']?.strategy?.matrix.part ?? [];
      expect(parts).toEqual([1, 2, 3]);

      const root = await makePlanned();
      const environment = makeEngineEnvironment();
      for (const part of parts) {
        const { run = '', env = {} } = stepOf('run', 'Preview');
        const given = Object.entries(env).map(([name, value]) => [
          name,
          value.replace('${{ matrix.part }}', String(part)),
        ]);
        expect(play(BASH, run, root, { ...environment, ...Object.fromEntries(given) })).toMatchObject({
          code: 0,
        });
      }
      const summary = join(root, 'step-summary');
      const merge = play(BASH, stepOf('merge', 'Join').run ?? '', root, {
        ...environment,
        GITHUB_STEP_SUMMARY: summary,
      });
      expect(merge.code).toBe(0);
      expect(fs.readFileSync(summary, 'utf8')).toContain('5');
      expectWhole(root);

      const publish = play(BASH, stepOf('publish', 'Open').run ?? '', root, environment);
      expect(publish.stderr).toContain('4 pushed');
    },
    LONG,
  );

  it('plays: tries again what may get further, and ends on what would not', async () => {
    const { read } = await exportTo('github-actions');
    const script = /run: \|\n((?: {10}.*\n)+) {6}- uses: actions\/upload-artifact/.exec(
      read('.github/workflows/ims-codemod.yml'),
    )?.[1];
    for (const [ends, expected, calls] of [
      ['75 75 0', 0, 3],
      ['75 75 75', 0, 3],
      ['75 2', 0, 2],
      ['64', 64, 1],
    ] as const) {
      const root = makeTree({ ends: ends.replaceAll(' ', '\n'), 'bin/npx': ONE_AFTER_ANOTHER });
      fs.chmodSync(join(root, 'bin/npx'), 0o755);
      const env = { PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`, PART: '1', RETRY_PAUSE: '0' };
      expect(play(BASH, String(script), root, env).code).toBe(expected);
      expect(fs.readFileSync(join(root, 'calls'), 'utf8').trim().split('\n')).toHaveLength(calls);
    }
  });
});

/** Ends with the exit codes in a file, one after another. */
const ONE_AFTER_ANOTHER = [
  '#!/bin/sh',
  'echo call >> calls',
  'code=$(sed -n "$(wc -l < calls)p" ends)',
  'exit "${code:-97}"',
  '',
].join('\n');

describe('gitlab', () => {
  interface Job {
    readonly script: string[];
    readonly parallel: number;
    readonly allow_failure: { readonly exit_codes: number[] };
    readonly retry: { readonly exit_codes: number[] };
  }

  it('is a pipeline by its schema', async () => {
    const { read } = await exportTo('gitlab');
    const print =
      "import { schema } from 'gitlab-ci-local/src/schema/schema.js'; console.log(JSON.stringify(schema));";
    const schema = execFileSync(process.execPath, ['--input-type=module', '--eval', print], {
      encoding: 'utf8',
    });
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(schema) as object);
    const pipeline = parse(read('.gitlab-ci.yml')) as Record<string, object>;
    expect(validate(pipeline) || validate.errors).toBe(true);
    expect(validate({ ...pipeline, run: { ...pipeline['run'], parallel: 'many' } })).toBe(false);
  });

  it(
    'plays: parallel jobs that know their part by themselves, then the merge',
    async () => {
      const { read } = await exportTo('gitlab');
      const { run, merge } = parse(read('.gitlab-ci.yml')) as { run: Job; merge: Job };
      expect(run.parallel).toBe(SHARDS);
      const root = await makePlanned();
      const environment = makeEngineEnvironment();
      const codes = Array.from({ length: run.parallel }, (_, index) => {
        const env = { ...environment, CI_NODE_INDEX: String(index + 1), CI_NODE_TOTAL: String(run.parallel) };
        return play(BASH, run.script.join('\n'), root, env).code ?? -1;
      });
      // The part with the file that does not parse.
      expect(codes.sort()).toEqual([0, 0, 2]);
      expect(run.allow_failure.exit_codes).toEqual(expect.arrayContaining([2, EXIT.TRANSIENT]));
      expect(run.retry.exit_codes).toEqual([EXIT.TRANSIENT]);
      expect(merge.allow_failure.exit_codes).toContain(
        play(BASH, merge.script.join('\n'), root, environment).code,
      );
      expectWhole(root);
    },
    LONG,
  );
});

function readJob(text: string): Job {
  return new Job(parse(text) as ConstructorParameters<typeof Job>[0]);
}

function commandOf(job: Job) {
  const container = job.spec?.template.spec?.containers[0];
  return {
    shell: container?.command as [string, ...string[]],
    script: container?.args?.[0] ?? '',
    container,
  };
}

describe('kubernetes', () => {
  it.each(['run', 'merge'])('the %s job is one by its schema', async (name) => {
    const { read } = await exportTo('kubernetes');
    const text = read(`ims-codemod-${name}.yaml`);
    expect(() => {
      readJob(text).validate();
    }).not.toThrow();
    expect(() => {
      readJob(text.replace(/(restartPolicy|backoffLimit\w*): .*/g, '$1: [no]')).validate();
    }).toThrow();
  });

  it(
    'plays: an index to each pod, again after a kill, the index failed on what is final',
    async () => {
      const { read } = await exportTo('kubernetes');
      const job = readJob(read('ims-codemod-run.yaml'));
      const { shell, script, container } = commandOf(job);
      const completions = job.spec?.completions ?? 0;
      expect(job.spec?.completionMode).toBe('Indexed');
      const root = await makePlanned();
      const given = Object.fromEntries((container?.env ?? []).map(({ name, value = '' }) => [name, value]));
      const environment = { ...makeEngineEnvironment(), ...given };
      const runPod = (index: number, cwd = root) =>
        play(shell, script, cwd, { ...environment, JOB_COMPLETION_INDEX: String(index) });
      for (let index = 0; index < completions; index += 1) expect(runPod(index).code).toBe(0);
      // A pod that was only told late that it was through runs again, and finds all done.
      expect(runPod(0).stderr).toMatch(/already through/);

      const merge = commandOf(readJob(read('ims-codemod-merge.yaml')));
      expect(play(merge.shell, merge.script, root, environment).code).toBe(0);
      expectWhole(root);

      const final = job.spec?.podFailurePolicy?.rules.find(({ action }) => action === 'FailIndex')
        ?.onExitCodes?.values;
      expect(runPod(0, makeTree({})).code).toBe(EXIT.PRECONDITION);
      expect(runPod(99).code).toBe(EXIT.USAGE);
      expect(final).toEqual(expect.arrayContaining([EXIT.PRECONDITION, EXIT.USAGE]));
      expect(final).not.toContain(EXIT.TRANSIENT);
    },
    LONG,
  );
});

it('kubernetes plays: a pod that is to end does so in good order', async () => {
  const { read } = await exportTo('kubernetes');
  const { shell, script } = commandOf(readJob(read('ims-codemod-run.yaml')));
  const root = await makePlanned();
  const marker = join(root, 'marker');
  const [program, ...args] = shell;
  const pod = spawn(program, [...args, script], {
    cwd: root,
    env: {
      ...{ ...makeEngineEnvironment(), JOB_COMPLETION_INDEX: '0', SHARD_TOTAL: '1' },
      ...{ NODE_OPTIONS: `--require ${HANG}`, HANG_ON: join(root, 'out'), HANG_MARKER: marker },
    },
  });
  const ended = once(pod, 'close');
  while (!fs.existsSync(marker)) await sleep(10);
  pod.kill('SIGTERM');
  expect(await ended).toEqual([EXIT.INTERRUPTED, null]);
});

describe.each(['multi-gitter', 'turbolift'])('%s', (engine) => {
  /** A clone where the engine keeps it, and what the engine says about it. */
  function makeClone() {
    const work = makeTree({});
    git(work, 'clone', '--quiet', makeRepository({ 'auth.js': JWT_FLOW }), 'acme/shop');
    const reports = join(makeTree({}), 'reports');
    const environment = { ...makeEngineEnvironment(), IMS_CODEMOD_REPORTS: reports, REPOSITORY: 'acme/shop' };
    return { clone: join(work, 'acme/shop'), reports, environment };
  }

  it('plays: changes the clone and leaves nothing else in it', async () => {
    const { folder } = await exportTo(engine);
    const { clone, reports, environment } = makeClone();
    const { code, stdout } = play(['sh', '-c'], `"${join(folder, 'ims-codemod.sh')}"`, clone, environment);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(git(clone, 'diff', 'HEAD', '--name-only').trim()).toBe('auth.js');
    expect(git(clone, 'status', '--porcelain').trim()).toMatch(/^M+\s+auth\.js$/);
    const [name = ''] = fs.readdirSync(reports);
    expect(name).toMatch(/^report\.acme[_.]shop\.json$/);
    expect((JSON.parse(fs.readFileSync(join(reports, name), 'utf8')) as Report).mode).toBe('write');
  });

  it('plays: a dry run changes nothing', async () => {
    const { folder } = await exportTo(engine);
    const { clone, environment } = makeClone();
    const script = `"${join(folder, 'ims-codemod.sh')}"`;
    expect(play(['sh', '-c'], script, clone, { ...environment, DRY_RUN: 'true' }).code).toBe(0);
    expect(git(clone, 'status', '--porcelain')).toBe('');
  });

  it('plays: a repository that fails does not look like success', async () => {
    const { folder } = await exportTo(engine);
    const { clone, environment } = makeClone();
    fs.writeFileSync(join(clone, 'auth.js'), `${JWT_FLOW}\n)`);
    git(clone, 'commit', '--quiet', '--all', '--message', 'Broken');
    expect(play(['sh', '-c'], `"${join(folder, 'ims-codemod.sh')}"`, clone, environment).code).toBe(
      EXIT.SOME_FAILED,
    );
  });
});

it('sourcegraph gets a spec by its schema', async () => {
  const { read } = await exportTo('sourcegraph');
  const text = read('ims-codemod.batch.yaml');
  const validate = new Ajv().compile(SOURCEGRAPH_SPEC);
  expect(validate(parse(text)) || validate.errors).toBe(true);
  for (const key of ['container', 'branch', 'repositoriesMatchingQuery']) {
    expect(validate(parse(text.replaceAll(`${key}:`, `${key}s:`)))).toBe(false);
  }
});

it('sourcegraph plays: the step changes the tree, and its output fills the templates', async () => {
  const { read } = await exportTo('sourcegraph');
  const spec = parse(read('ims-codemod.batch.yaml')) as {
    name: string;
    on: { repositoriesMatchingQuery: string }[];
    steps: { run: string; container: string; outputs: { report: { value: string; format: string } } }[];
    changesetTemplate: {
      body: string;
      branch: string;
      title: string;
      commit: { message: string };
      published: boolean;
    };
  };
  const [step] = spec.steps;
  if (step === undefined) throw new Error('no step');
  // Sourcegraph unpacks an archive: there need not be a repository.
  const root = makeTree({ 'auth.js': JWT_FLOW });
  const { code, stdout } = play(['/bin/sh', '-c'], step.run, root, makeEngineEnvironment());
  expect(code).toBe(0);
  expect(fs.readdirSync(root)).toEqual(['auth.js']);
  expect(fs.readFileSync(join(root, 'auth.js'), 'utf8')).toContain('/ims/token/v3');
  expect(step.outputs.report).toEqual({ value: '${{ step.stdout }}', format: 'json' });
  const outputs = { report: JSON.parse(stdout) as Report };
  const body = spec.changesetTemplate.body.replace(/\$\{\{ outputs\.(.*?) \}\}/g, (_, path: string) => {
    const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], outputs);
    expect(value).toEqual(expect.any(Number));
    return String(value);
  });
  expect(body).toContain(`${String(outputs.report.totals.migrated)} places migrated`);
  expect(spec.changesetTemplate.published).toBe(false);
});

it.each(ENGINE_NAMES)('%s: does not write over a file unless it is told to', async (engine) => {
  const { folder } = await exportTo(engine);
  const again = await runCli(folder, ['batch', 'export', '--to', engine]);
  expect(again.stderr).toContain('There is already');
  expect(again.code).toBe(EXIT.PRECONDITION);
  const forced = await runCli(folder, ['batch', 'export', '--to', engine, '--force']);
  expect(forced.code).toBe(EXIT.DONE);
});

it.each([['0'], ['257'], ['1.5'], ['many']])('refuses %s shards', async (shards) => {
  const root = makeTree({});
  const { code } = await runCli(root, ['batch', 'export', '--to', 'github-actions', '--shards', shards]);
  expect(code).toBe(EXIT.USAGE);
  expect(fs.readdirSync(root)).toEqual([]);
});
