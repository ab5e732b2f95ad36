import { applyEdits } from './applyEdits';
import { FINGERPRINTS } from './fingerprints';
import { migrateGroups } from './groupModules';
import type { Step } from './step';

export interface FileInfo {
  readonly path: string;
  readonly source: string;
}

export interface Api {
  readonly report?: (message: string) => void;
}

export interface Options {
  /** OAuth scopes, separated by commas, instead of those derived from metascopes. */
  readonly scopes?: string;
}

/**
 * Makes a step callable by `npx jscodeshift -t`: it migrates, whole, the flows that have a site of the step's kind.
 *
 * @returns the new text of the file; undefined when nothing changes
 */
export function toJscodeshift(
  step: Step,
): (file: FileInfo, api: Api, options?: Options) => string | undefined {
  return (file, api, options = {}) => {
    if (!FINGERPRINTS.some((fingerprint) => file.source.includes(fingerprint))) return undefined;
    const scopes = options.scopes?.split(',').map((scope) => scope.trim());
    const source = { path: file.path, text: file.source };
    const results = migrateGroups([source], scopes ? { scopes } : {}, undefined, step.meta.id);
    for (const finding of results.flatMap(({ findings }) => findings)) {
      if (finding.status !== 'migrated')
        api.report?.(`${String(finding.line)}:${String(finding.column)} ${finding.message}`);
    }
    const edits = results.flatMap((result) => result.edits);
    return edits.length > 0 ? applyEdits(file.source, edits) : undefined;
  };
}
