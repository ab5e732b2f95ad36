import { isUtf8 } from 'node:buffer';
import { findReasonInPath, findReasonInText } from './findReasonToLeave';

type Verdict =
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'left' | 'failed'; readonly reason: string };

interface FoundFile {
  readonly bytes: Buffer;
  readonly tooLarge: boolean;
}

/** Says whether a file that holds a fingerprint is source we may rewrite. */
export function judgeHit(path: string, file: FoundFile): Verdict {
  const verdict = judgeManifest(path, file);
  const reasonInText = verdict.kind === 'source' ? findReasonInText(verdict.text) : undefined;
  return reasonInText === undefined ? verdict : { kind: 'left', reason: reasonInText };
}

/** Says whether a file that holds a fingerprint and is no code may be rewritten: long lines mean nothing there. */
export function judgeManifest(path: string, file: FoundFile): Verdict {
  const reasonInPath = findReasonInPath(path);
  if (reasonInPath !== undefined) return { kind: 'left', reason: reasonInPath };
  if (file.tooLarge) return { kind: 'left', reason: 'larger than 1 MB' };
  if (!isUtf8(file.bytes) || file.bytes.includes(0)) {
    return { kind: 'failed', reason: describeEncoding(file.bytes) };
  }
  return { kind: 'source', text: file.bytes.toString('utf8') };
}

function describeEncoding(bytes: Buffer): string {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe' || mark === 'feff') return 'encoded as UTF-16; convert it to UTF-8 first';
  return bytes.includes(0)
    ? 'holds NUL bytes: binary, or UTF-16 without a mark'
    : 'not valid UTF-8; convert it first';
}
