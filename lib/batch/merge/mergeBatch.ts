import { mkdir, open, readFile, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT } from '../../exitCodes';
import { TOOL } from '../../tool';
import { UserError } from '../../UserError';
import type { BatchPlan } from '../plan/readPlan';
import type { BatchTotals, RepositoryResult } from '../types';
import { findResults, type FoundResults } from './findResults';
import { renderBatch } from './renderBatch';
import { renderTodo, TODO_HEADER } from './renderTodo';
import { outline, sumUp, type Outline } from './sumUp';

const NAMES_SHOWN = 20;

/**
 * Joins what runs have left into one account of the whole plan, in which each repository is there once.
 *
 * @param folders output folders of the runs
 * @param out folder for `merged.json`, `summary.md`, `failed.txt`, `todo.csv`
 * @throws UserError if a planned repository has no result, or previews and writes are mixed
 */
export async function mergeBatch(folders: readonly string[], out: string): Promise<BatchTotals> {
  const found = findResults(folders);
  refuseMissing(found);
  await mkdir(out, { recursive: true });
  const draft = join(out, 'merged.json.tmp');
  try {
    const { outlines, todo } = await writeMerged(draft, found);
    const totals = sumUp(outlines);
    await writeFile(join(out, 'summary.md'), renderBatch(outlines, totals));
    await writeFile(join(out, 'failed.txt'), listFailed(outlines));
    await writeFile(join(out, 'todo.csv'), todo);
    await rename(draft, join(out, 'merged.json'));
    return totals;
  } finally {
    await rm(draft, { force: true });
  }
}

/** One result at a time: with their diffs, those of thousands of repositories are larger than a text may be. */
async function writeMerged(
  path: string,
  found: FoundResults,
): Promise<{ outlines: Outline[]; todo: string }> {
  const file = await open(path, 'w');
  const outlines: Outline[] = [];
  let todo = TODO_HEADER;
  try {
    await writeHead(file, found.plan);
    for (const [index, { id }] of found.plan.repositories.entries()) {
      const result = await readResult(id, found);
      await file.write(`${index === 0 ? '\n' : ',\n'}${JSON.stringify(result)}`);
      outlines.push(outline(result));
      todo += renderTodo(result);
    }
    refuseMixture(outlines);
    await file.write(`\n],"totals":${JSON.stringify(sumUp(outlines))}}\n`);
  } finally {
    await file.close();
  }
  return { outlines, todo };
}

function writeHead(file: FileHandle, { header }: BatchPlan) {
  const head = JSON.stringify({ schemaVersion: 1, tool: TOOL, plan: header.hash });
  return file.write(`${head.slice(0, -1)},"repositories":[`);
}

async function readResult(id: string, { plan, results }: FoundResults): Promise<RepositoryResult> {
  const file = results.get(id) ?? '';
  const result = JSON.parse(await readFile(file, 'utf8')) as RepositoryResult;
  if (result.plan === plan.header.hash && result.repository.id === id) return result;
  const hint = 'Run that part again: a rerun does what is missing.';
  throw new UserError(`${file} is of another plan.`, EXIT.PRECONDITION, hint);
}

function refuseMissing({ plan, results }: FoundResults): void {
  const missing = plan.repositories.map(({ id }) => id).filter((id) => !results.has(id));
  if (missing.length === 0) return;
  const more = missing.length - NAMES_SHOWN;
  const names = missing.slice(0, NAMES_SHOWN).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
  throw new UserError(
    `${String(missing.length)} of ${String(plan.repositories.length)} planned repositories have no result: ${names}.`,
    EXIT.PRECONDITION,
    'Name the output folders of all parts, or run the missing parts again: a rerun does what is missing.',
  );
}

function refuseMixture(outlines: readonly Outline[]): void {
  const modes = new Set(outlines.map(({ mode }) => mode).filter((mode) => mode !== undefined));
  if (modes.size < 2) return;
  const hint = 'Let the run with --write go on to its end, or preview again.';
  throw new UserError('Some results are previews, others were written.', EXIT.PRECONDITION, hint);
}

/** As `--only` takes it. */
function listFailed(outlines: readonly Outline[]): string {
  const failed = outlines.filter(({ outcome }) => outcome !== 'done' && outcome !== 'skipped');
  return failed.map(({ id }) => `${id}\n`).join('');
}
