import { readFileSync } from 'node:fs';
import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import type { PlanHeader, PlannedRepository } from '../types';
import { hashLines } from './formatPlan';
import { isPlannedRepository } from './isPlannedRepository';

/** A plan file, read. */
export interface BatchPlan {
  readonly header: PlanHeader;
  readonly repositories: readonly PlannedRepository[];
}

/**
 * Reads a plan file.
 *
 * @throws UserError if there is none, or it is not whole and as it was written
 */
export function readPlan(file: string): BatchPlan {
  const text = readText(file);
  const end = text.indexOf('\n') + 1;
  const header = parseJson(text.slice(0, end)) as Partial<PlanHeader> | undefined;
  const lines = text.slice(end);
  if (header?.schemaVersion !== 1 || header.hash === undefined) throw refuse(file, 'is not a plan');
  if (hashLines(lines) !== header.hash) throw refuse(file, 'is not as it was written: its hash does not fit');
  const rows = lines.split('\n').slice(0, -1).map(parseJson);
  const repositories = rows.filter(isPlannedRepository);
  const ids = new Set(repositories.map(({ id }) => id.toLowerCase()));
  if (repositories.length !== rows.length || ids.size !== rows.length) {
    throw refuse(file, 'holds a line that does not describe a repository, or one that repeats another');
  }
  return { header: header as PlanHeader, repositories };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw refuse(file, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`);
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function refuse(file: string, problem: string): UserError {
  return new UserError(`${file} ${problem}.`, EXIT.PRECONDITION, 'Make it with ims-codemod batch plan.');
}
