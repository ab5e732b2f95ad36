import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RESULT_FILES, type OutputFolder } from '../outputFolder';
import type { RepositoryResult } from '../types';
import { renderPatch } from './renderPatch';
import { renderRepository } from './renderRepository';

/**
 * Writes what came of a repository. Its folder appears whole or not at all.
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
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const write = (name: string, text: string) => writeFile(join(draft, name), text);
  await Promise.all([
    write(RESULT_FILES.result, `${JSON.stringify(result, undefined, 2)}\n`),
    write(RESULT_FILES.patch, renderPatch(result.report)),
    write(RESULT_FILES.summary, renderRepository(result)),
  ]);
  if (tree !== undefined) await rename(tree, join(draft, RESULT_FILES.tree));
  await rm(output.result(id), { recursive: true, force: true });
  await rename(draft, output.result(id));
}
