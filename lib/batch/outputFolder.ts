import { join } from 'node:path';

/** Where a run leaves what: every path of an output folder. */
export interface OutputFolder {
  readonly root: string;
  /** The plan that was run, as it was. */
  readonly plan: string;
  /** A line for every repository that is through. */
  readonly state: string;
  /** Folder of what came of a repository. */
  result(id: string): string;
  /** The same while it is being written. No id begins with a dot. */
  draft(id: string): string;
}

/** Names of the files in the folder of a repository. */
export const RESULT_FILES = {
  result: 'result.json',
  patch: 'changes.patch',
  summary: 'summary.md',
  /** The copy that was written to, if it was. */
  tree: 'tree',
} as const;

export function openOutputFolder(root: string): OutputFolder {
  const repositories = join(root, 'repositories');
  return {
    root,
    plan: join(root, 'plan.jsonl'),
    state: join(root, 'state.jsonl'),
    result: (id) => join(repositories, id),
    draft: (id) => join(repositories, `.${id}`),
  };
}
