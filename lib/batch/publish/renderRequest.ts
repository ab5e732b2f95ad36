import { createHash } from 'node:crypto';
import { redact } from '../../report/redact';
import type { Report } from '../../report/schema';
import { renderSteps } from '../../rollout/renderRollout';
import { TITLE } from './defaults';

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
 * Renders the body of a request: the summary, and the rollout sheet of the report. It ends with a mark of what it says: services store a text a little differently from
 * what they were given, and people tick boxes in it.
 */
export function renderBody(summary: string | undefined, report: Pick<Report, 'rollout'> = {}): string {
  const text = [summary ?? COMMIT_MESSAGE.slice(1).join('\n\n'), renderSheet(report)]
    .filter((part) => part.trim() !== '')
    .map((part) => redact(part).trim())
    .join('\n\n---\n\n');
  const body = cut(text);
  return `${body}\n\n${markOf(body)}\n`;
}

/** What people have to do outside of the repository, if there is something. */
function renderSheet({ rollout }: Pick<Report, 'rollout'>): string {
  const isEmpty = !rollout || rollout.credentials.length + rollout.elsewhere.length === 0;
  return isEmpty ? '' : renderSteps(rollout);
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
