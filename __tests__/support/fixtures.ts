import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { applyEdits } from '../../transforms/applyEdits';
import { migrateChecked } from '../../lib/plan/migrateChecked';
import type {
  Finding,
  FindingStatus,
  MigrationOptions,
  MigrationResult,
  SourceFile,
} from '../../transforms/types';

/** What a fixture says about one finding; `message` need only be a part of it. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly line: number;
  readonly status: FindingStatus;
  readonly message?: string;
}

/** One `<transform>/<case>.input.<ext>` with what lies beside it. */
export interface Fixture {
  /** `<transform>/<case>` */
  readonly name: string;
  /** Path of the file as the pipeline sees it: `src/<case>.<ext>`. */
  readonly path: string;
  readonly input: string;
  /** The input itself when there is no output file: untouched. */
  readonly output: string;
  readonly findings: readonly ExpectedFinding[] | undefined;
  readonly options: MigrationOptions;
  /** Absolute path of a file of this case, for example `sibling('.run.json')`. */
  sibling(ending: string): string;
}

/** What the whole pipeline makes of one file. */
export interface FixtureRun {
  readonly text: string;
  readonly result: MigrationResult;
}

export const FIXTURES = resolve(__dirname, '../../__testfixtures__');

const INPUT = /^(.+)\.input(\.[mc]?[jt]sx?)$/;

/** All fixtures of one file, by name. */
export function listFixtures(): Fixture[] {
  return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => INPUT.test(path))
    .sort()
    .map(readFixture);
}

function readFixture(path: string): Fixture {
  const name = path.replace(INPUT, '$1');
  const extension = extname(path);
  const sibling = (ending: string): string => join(FIXTURES, name + ending);
  const input = readFileSync(join(FIXTURES, path), 'utf8');
  const output = sibling(`.output${extension}`);
  return {
    name,
    path: `src/${basename(name)}${extension}`,
    input,
    output: existsSync(output) ? readFileSync(output, 'utf8') : input,
    findings: readJson<ExpectedFinding[]>(sibling('.findings.json')),
    options: readJson<MigrationOptions>(sibling('.options.json')) ?? {},
    sibling,
  };
}

/** The JSON of a file that need not be there. */
export function readJson<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

const runs = new Map<string, FixtureRun>();

/**
 * Runs the whole pipeline, its self-check included, over a text standing in for the fixture's file; once, however
 * often it is asked for.
 */
export function migrateFixture({ path, options }: Fixture, text: string): FixtureRun {
  const question = JSON.stringify([path, text, options]);
  const run = runs.get(question) ?? runPipeline({ path, text }, options);
  runs.set(question, run);
  return run;
}

function runPipeline(file: SourceFile, options: MigrationOptions): FixtureRun {
  const result = migrateChecked([file], options);
  return { text: applyEdits(file.text, result.edits), result };
}

/** The findings in the order of the file, cut down to what a fixture states. */
export function summarize(findings: readonly Finding[]): Required<ExpectedFinding>[] {
  return [...findings]
    .sort((a, b) => a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule))
    .map(({ rule, line, status, message }) => ({ rule, line, status, message }));
}
