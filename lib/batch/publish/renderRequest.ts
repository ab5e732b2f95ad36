import { createHash } from 'node:crypto';
import { redact } from '../../report/redact';
import { TITLE } from './defaults';
import type { CandidateTexts } from './types';

/** GitHub takes 65,536 characters. */
const MAX_LENGTH = 60_000;
const CUT = '\n\n(The rest is too long for this place. It is in the output of the batch.)\n';

export const COMMIT_MESSAGE = [
  TITLE,
  'Adobe has switched off Service Account (JWT) credentials. Access tokens are now\n' +
    'asked for with the client credentials flow; nothing signs a JWT any more.',
  'Made by ims-codemod.',
];

/**
 * Renders the body of a request. It ends with a mark of what it says: services store a text a little differently from
 * what they were given, and people tick boxes in it.
 */
export function renderBody({ summary, rollout }: Pick<CandidateTexts, 'summary' | 'rollout'>): string {
  const text = [summary ?? COMMIT_MESSAGE.slice(1).join('\n\n'), rollout]
    .filter((part) => part !== undefined && part.trim() !== '')
    .map((part) => redact(String(part)).trim())
    .join('\n\n---\n\n');
  const body = cut(text);
  return `${body}\n\n${markOf(body)}\n`;
}

/** Whether a request has this body, apart from what people did to it. */
export function hasBody(existing: string, body: string): boolean {
  const mark = body.trimEnd().split('\n').at(-1) ?? '';
  return existing.includes(mark);
}

function markOf(body: string): string {
  return `<!-- ims-codemod ${createHash('sha256').update(body).digest('hex')} -->`;
}

function cut(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const end = text.lastIndexOf('\n', MAX_LENGTH);
  return text.slice(0, end > 0 ? end : MAX_LENGTH) + CUT;
}
