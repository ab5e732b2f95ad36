import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { FileChange } from '../plan/types';
import { redact } from './redact';

const CONTEXT_LINES = 3;

/** A diff to show, and whether it is short of a secret and so can't be applied. */
interface RenderedDiff {
  readonly diff: string;
  readonly redacted?: true;
}

/**
 * Renders a change as a unified diff that `git apply` accepts.
 *
 * Secrets are looked for in the whole texts and not in the diff, whose few lines may show the middle of a key and not
 * the line it is recognised by.
 */
export function renderDiff(change: FileChange): RenderedDiff {
  const { path, before = '', after = '' } = change;
  const isCreated = change.before === undefined;
  const isDeleted = change.after === undefined;
  // No `diff --git` line: without it git takes paths relative to the current folder, which need not be the top level.
  const patch = structuredPatch(
    isCreated ? '/dev/null' : `a/${path}`,
    isDeleted ? '/dev/null' : `b/${path}`,
    before,
    after,
    undefined,
    undefined,
    {
      context: CONTEXT_LINES,
    },
  );
  const safeBefore = redact(before).split('\n');
  const safeAfter = redact(after).split('\n');
  let redacted = false;

  for (const hunk of patch.hunks) {
    let oldLine = hunk.oldStart - 1;
    let newLine = hunk.newStart - 1;
    hunk.lines = hunk.lines.map((line) => {
      const sign = line.charAt(0);
      if (sign === '\\') return line;
      const safe = sign === '+' ? safeAfter[newLine] : safeBefore[oldLine];
      if (sign !== '+') oldLine += 1;
      if (sign !== '-') newLine += 1;
      const safeLine = sign + (safe ?? '');
      redacted ||= safeLine !== line;
      return safeLine;
    });
  }

  const diff = formatPatch(patch, FILE_HEADERS_ONLY);
  return redacted ? { diff, redacted } : { diff };
}
