import { applyEdits } from '../../transforms/applyEdits';
import { MANIFEST_FINGERPRINTS } from '../../transforms/fingerprints';
import { MANIFEST_RULES } from '../../transforms/manifests';
import type { ConfigChange, ManifestRule } from '../../transforms/manifests/types';
import type { Edit, Finding, SourceFile } from '../../transforms/types';
import type { FileChange } from '../plan/types';

/** What becomes of the files that are not JavaScript. */
export interface Adaptation {
  readonly changes: readonly FileChange[];
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  /** The files that define an environment variable, by its name. */
  readonly definitions: ReadonlyMap<string, readonly string[]>;
}

/**
 * Adapts the files that are not JavaScript to the migrated code.
 *
 * @param files those of a kind that some rule knows
 * @param change what the code asks of them
 */
export function adaptManifests(
  files: readonly SourceFile[],
  change: ConfigChange,
  rules: readonly ManifestRule[] = MANIFEST_RULES,
): Adaptation {
  const definitions = new Map<string, string[]>();
  const changes: FileChange[] = [];
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const results = rules
      .filter((rule) => rule.matches(file.path))
      .filter(
        ({ follows }) =>
          (follows !== 'fingerprint' && change.isCodeChanged) || (follows !== 'code' && isMarked(file)),
      )
      .map((rule) => rule.apply(file, change));
    const own = reconcile(results.flatMap((result) => result.edits));
    const after = applyEdits(file.text, [...(change.settled.get(file.path) ?? []), ...own]);
    if (after !== file.text) changes.push({ path: file.path, before: file.text, after });
    edits.push(...own);
    findings.push(...results.flatMap((result) => result.findings));
    for (const name of new Set(results.flatMap((result) => result.defines)))
      definitions.set(name, [...(definitions.get(name) ?? []), file.path]);
  }
  return { changes, edits, findings, definitions };
}

function isMarked({ text }: SourceFile): boolean {
  return MANIFEST_FINGERPRINTS.some((fingerprint) => text.includes(fingerprint));
}

/**
 * Brings the edits of several rules together: what one takes out as a whole is not edited by another, nothing is taken
 * out twice.
 */
function reconcile(edits: readonly Edit[]): Edit[] {
  const kept = edits
    .filter(
      (edit, index) =>
        !edits.some((other, place) => place !== index && takesAlong(other, edit, place < index)),
    )
    .sort((a, b) => a.start - b.start);
  return kept.map((edit, index) => {
    const before = kept[index - 1];
    const overlaps = before?.text === '' && edit.text === '' && before.end > edit.start;
    return overlaps ? { ...edit, start: before.end } : edit;
  });
}

function takesAlong(other: Edit, edit: Edit, isFirst: boolean): boolean {
  if (other.text !== '') return false;
  if (edit.start === edit.end) return other.start < edit.start && edit.end < other.end;
  if (other.start === edit.start && other.end === edit.end) return isFirst || edit.text !== '';
  return other.start <= edit.start && edit.end <= other.end;
}
