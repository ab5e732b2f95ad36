import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPlan, type PlanOptions } from '../../lib/plan/createPlan';
import type { Plan } from '../../lib/plan/types';
import { FIXTURES, readJson, summarize, type ExpectedFinding } from './fixtures';
import { makeTree } from './temporaryTree';

/** Texts of a repository by path, relative to its root. */
export type Tree = Readonly<Record<string, string>>;

/** What a fixture says about one finding of a repository. */
export interface FindingInFile extends ExpectedFinding {
  readonly file: string;
}

/**
 * `<transform>/<case>/` with the folders `input` and `output`, `findings.json`; `run.json` if it can be run, `options.json`
 * if the user decides something.
 */
export interface RepositoryFixture {
  readonly name: string;
  readonly input: Tree;
  /** The input itself when there is no output folder. */
  readonly output: Tree;
  readonly findings: readonly FindingInFile[];
  readonly options: PlanOptions;
  /** Absolute path of a file or folder of this case. */
  readonly pathOf: (name: string) => string;
}

/** All fixtures that are repositories. */
export function listRepositoryFixtures(): RepositoryFixture[] {
  return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/[^/]+\/input$/.test(path))
    .sort()
    .map((path) => readRepositoryFixture(path.replace(/\/input$/, '')));
}

function readRepositoryFixture(name: string): RepositoryFixture {
  const pathOf = (file: string): string => join(FIXTURES, name, file);
  const input = readTree(pathOf('input'));
  return {
    name,
    input,
    output: existsSync(pathOf('output')) ? readTree(pathOf('output')) : input,
    findings: readJson<FindingInFile[]>(pathOf('findings.json')) ?? [],
    options: readJson<PlanOptions>(pathOf('options.json')) ?? {},
    pathOf,
  };
}

function readTree(root: string): Tree {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** What the whole pipeline makes of a repository. */
export interface RepositoryRun {
  readonly plan: Plan;
  readonly after: Tree;
}

const runs = new Map<Tree, Promise<RepositoryRun>>();

/**
 * Plans the migration of a tree, written to a folder of its own; `removeTrees` removes that. Once, however often it is
 * asked for the same tree, of which all ask with the same options.
 */
export function migrateTree(tree: Tree, options: PlanOptions = {}): Promise<RepositoryRun> {
  const run = runs.get(tree) ?? planTree(tree, options);
  runs.set(tree, run);
  return run;
}

async function planTree(tree: Tree, options: PlanOptions): Promise<RepositoryRun> {
  const plan = await createPlan(makeTree(tree), [], options);
  const after = new Map(Object.entries(tree));
  for (const change of plan.changes) {
    if (change.after === undefined) after.delete(change.path);
    else after.set(change.path, change.after);
  }
  return { plan, after: Object.fromEntries([...after].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The findings of a plan, by file and place, cut down to what a fixture states. */
export function summarizeByFile({ findings }: Plan): Required<FindingInFile>[] {
  const files = [...new Set(findings.map(({ file }) => file))].sort();
  return files.flatMap((file) =>
    summarize(findings.filter((finding) => finding.file === file)).map((finding) => ({ file, ...finding })),
  );
}
