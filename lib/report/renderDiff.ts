import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatch } from 'diff';
import type { FileChange } from '../plan/types';
import { redact } from './redact';

const CONTEXT_LINES = 3;

/** A diff to show, and whether it is short of a secret and so can't be applied. */
interface RenderedDiff {
  readonly diff: string;
  readonly redacted?: true;
}

/** Renders a change as a unified diff that `git apply` accepts, with what secrets there are in it: for git, not for people. */
export function renderFullDiff(change: FileChange): string {
  return formatPatch(makePatch(change), FILE_HEADERS_ONLY);
}

/**
 * Renders a change as a unified diff that `git apply` accepts, unless a secret had to be hidden in it.
 *
 * Secrets are looked for in the whole texts and not in the diff, whose few lines may show the middle of a key and not
 * the line it is recognised by.
 */
export function renderDiff(change: FileChange): RenderedDiff {
  const { before = '', after = '' } = change;
  const patch = makePatch(change);
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

function makePatch({ path, before, after }: FileChange): StructuredPatch {
  // No `diff --git` line: without it git takes paths relative to the current folder, which need not be the top level.
  return structuredPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    after === undefined ? '/dev/null' : `b/${path}`,
    before ?? '',
    after ?? '',
    undefined,
    undefined,
    { context: CONTEXT_LINES },
  );
}
