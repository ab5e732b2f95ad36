import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { TOOL } from '../../tool';
import type { PlannedRepository, StateEntry } from '../types';
import type { RunOptions } from './types';

/** What a result depends on, as one hash. */
export function keyOf(plan: string, { commit }: PlannedRepository, options: RunOptions): string {
  const { mode, inPlace, scopes, client, typecheck } = options;
  const parts = [plan, commit, TOOL.version, mode, inPlace, scopes, client, typecheck === true];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Reads the last entry of each repository. A line that was cut off when the machine stopped is no entry. */
export function readState(file: string): Map<string, StateEntry> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const entries = lines.map(parseEntry).filter((entry) => entry !== undefined);
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Ends a line that was cut off, so that the next entry gets one of its own. */
export function mendState(file: string): void {
  if (existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n')) appendFileSync(file, '\n');
}

export function appendState(file: string, entry: StateEntry): void {
  appendFileSync(file, `${JSON.stringify(entry)}\n`);
}

function parseEntry(line: string): StateEntry | undefined {
  try {
    const entry = JSON.parse(line) as Partial<StateEntry> | null;
    return entry?.id === undefined || entry.key === undefined ? undefined : (entry as StateEntry);
  } catch {
    return undefined;
  }
}
