import { SHEET_MARK } from '../../transforms/manifests/ownSheet';
import { describePlace } from './describeSteps';
import { DATES } from './facts';
import { toCode } from '../report/markdown';
import type { CredentialRollout, Rollout, RolloutStep } from './types';

/** Renders the sheet as a file of its own, which a later run knows again. */
export function renderRollout(rollout: Rollout): string {
  return `${SHEET_MARK} The option --rollout writes it anew. -->\n\n${renderSteps(rollout)}`;
}

/** Renders what the sheet says as Markdown: what to know as a list, what to do as boxes to tick. */
export function renderSteps({ credentials, elsewhere }: Rollout): string {
  const sections = [
    '# Rollout: from Service Account (JWT) to OAuth Server-to-Server',
    credentials.length > 0 ? renderDates() : 'No code was found that asks for a token by JWT.',
    ...credentials.map(renderCredential),
    ...(elsewhere.length > 0 ? [renderElsewhere(elsewhere.map(describePlace))] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function renderDates(): string {
  const rows = DATES.map(({ date, event, source }) => `${date}: ${event} ([source](${source})).`);
  return ['What Adobe switched off, and when:', '', ...bullets(rows)].join('\n');
}

function renderCredential({ clientId, name, steps }: CredentialRollout): string {
  const title =
    clientId === undefined
      ? `The credential used by ${toCode(name)}`
      : `The credential in ${toCode(clientId)}`;
  return [`## ${title}`, ...steps.map(renderStep)].join('\n\n');
}

function renderStep({ title, about, items }: RolloutStep, index: number): string {
  return [`### ${String(index + 1)}. ${title}`, '', ...bullets(about), ...boxes(items)].join('\n');
}

function renderElsewhere(places: readonly string[]): string {
  const intro =
    'It could not be told which credential these use. What still uses the JWT flow gets no token:';
  return ['## Other places that need a person', '', intro, '', ...boxes(places)].join('\n');
}

function bullets(sentences: readonly string[]): string[] {
  return sentences.map((sentence) => `- ${sentence}`);
}

function boxes(sentences: readonly string[]): string[] {
  return sentences.map((sentence) => `- [ ] ${sentence}`);
}
