import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULT_FILES, type OutputFolder } from '../outputFolder';
import type { RepositoryResult } from '../types';
import { renderPatch } from './renderPatch';
import { renderRepository } from './renderRepository';
import { remove } from './workFolder';

/**
 * Writes what came of a repository. Its folder appears whole or not at all. Small files are written at once: to hand them
 * to another thread takes longer than to write them.
 *
 * @param tree a folder on the same file system, to be kept with it
 */
export async function saveResult(
  output: OutputFolder,
  result: RepositoryResult,
  tree: string | undefined,
): Promise<void> {
  const { id } = result.repository;
  const draft = output.draft(id);
  await remove(draft);
  mkdirSync(draft, { recursive: true });
  const write = (name: string, text: string): void => {
    writeFileSync(join(draft, name), text);
  };
  write(RESULT_FILES.result, `${JSON.stringify(result, undefined, 2)}\n`);
  write(RESULT_FILES.patch, renderPatch(result.report));
  write(RESULT_FILES.summary, renderRepository(result));
  if (tree !== undefined) renameSync(tree, join(draft, RESULT_FILES.tree));
  await remove(output.result(id));
  renameSync(draft, output.result(id));
}
