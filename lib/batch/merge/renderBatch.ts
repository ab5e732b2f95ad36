import { compareText } from '../../compareText';
import { countOf, toCode, toTable, toText } from '../../report/markdown';
import type { BatchTotals } from '../types';
import type { Outline } from './sumUp';

/** Renders a batch for people: what needs them first, what needs nobody last and short. */
export function renderBatch(outlines: readonly Outline[], totals: BatchTotals): string {
  const sections = [
    `# Batch of ${countOf(totals.repositories, 'repository', 'repositories')}`,
    renderCounts(outlines, totals),
    section('Failed', renderFailures(outlines)),
    section('Items for a person', renderOpen(outlines.filter(isOpen))),
    section('Changed, with nothing left for a person', renderRepositories(outlines.filter(isReady))),
    section('Skipped', renderReasons(outlines.filter(({ outcome }) => outcome === 'skipped'))),
    section('Nothing to do', fold(outlines.filter(isNothing))),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

const isDone = ({ outcome }: Outline): boolean => outcome === 'done';
const isChanged = ({ totals }: Outline): boolean => (totals?.changed ?? 0) > 0;
/** Of one that failed in part, the rest has its items as well. */
const isOpen = ({ totals }: Outline): boolean => (totals?.manual ?? 0) > 0;
const isReady = (one: Outline): boolean => isDone(one) && isChanged(one) && !isOpen(one);
const isNothing = (one: Outline): boolean => isDone(one) && !isChanged(one) && !isOpen(one);

/** Every repository is in one row. */
function renderCounts(outlines: readonly Outline[], totals: BatchTotals): string {
  const count = (fits: (one: Outline) => boolean) => outlines.filter(fits).length;
  const rows: readonly (readonly [string, number])[] = [
    ['failed', totals.failed],
    ['to be run again', totals.retry],
    ['failed in part', totals.partial],
    ['with items for a person', count((one) => isDone(one) && isOpen(one))],
    ['changed, with nothing left for a person', count(isReady)],
    ['nothing to do', count(isNothing)],
    ['skipped', totals.skipped],
  ];
  const table = toTable(
    ['repositories', ''],
    rows.filter(([, number]) => number > 0).map(([what, number]) => [what, String(number)]),
  );
  const { files, findings, flows } = totals;
  const changed = `${countOf(files.changed, 'file')} ${outlines.some(({ mode }) => mode === 'write') ? 'changed' : 'to change'}`;
  const found = `${String(findings.migrated)} migrated, ${String(findings.manual)} for a person, ${String(findings.left)} left on purpose`;
  return `${table}\n\n${countOf(files.seen, 'file')} searched, ${changed}, ${countOf(flows, 'flow')}; findings: ${found}.`;
}

function renderFailures(outlines: readonly Outline[]): string {
  const kinds = [
    ['failed', 'A rerun would end the same way; remove the reason first.'],
    ['retry', 'A rerun may go better: `batch run` with the same arguments.'],
    ['partial', 'Some files could not be read, analysed or written; the others are fine.'],
  ] as const;
  const parts = kinds.map(([kind, advice]) => {
    const some = outlines.filter(({ outcome }) => outcome === kind);
    return some.length === 0 ? '' : `**${kind}** ${advice}\n\n${renderReasons(some)}`;
  });
  return parts.filter((part) => part !== '').join('\n\n');
}

/** One row per reason: many repositories often fail for the same one. */
function renderReasons(outlines: readonly Outline[]): string {
  if (outlines.length === 0) return '';
  const byReason = new Map<string, string[]>();
  for (const { id, reason = '' } of outlines) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), toCode(id)]);
  }
  const rows = [...byReason].sort(
    ([a, some], [b, others]) => others.length - some.length || compareText(a, b),
  );
  return toTable(
    ['reason', 'repositories'],
    rows.map(([reason, ids]) => [toText(reason), ids.join(', ')]),
  );
}

function renderOpen(outlines: readonly Outline[]): string {
  return outlines.length === 0 ? '' : `${renderRules(outlines)}\n\n${renderRepositories(outlines)}`;
}

function renderRules(outlines: readonly Outline[]): string {
  const counts = new Map<string, { items: number; repositories: number }>();
  for (const { manualRules } of outlines) {
    for (const rule of new Set(manualRules)) {
      const count = counts.get(rule) ?? { items: 0, repositories: 0 };
      const items = count.items + manualRules.filter((one) => one === rule).length;
      counts.set(rule, { items, repositories: count.repositories + 1 });
    }
  }
  const rows = [...counts].sort(([a, one], [b, other]) => other.items - one.items || compareText(a, b));
  return toTable(
    ['rule', 'items', 'repositories'],
    rows.map(([rule, { items, repositories }]) => [toCode(rule), String(items), String(repositories)]),
  );
}

function renderRepositories(outlines: readonly Outline[]): string {
  if (outlines.length === 0) return '';
  const manual = ({ totals }: Outline) => totals?.manual ?? 0;
  const sorted = [...outlines].sort((a, b) => manual(b) - manual(a) || compareText(a.id, b.id));
  return toTable(
    ['repository', 'flows', 'files changed', 'for a person'],
    sorted.map((one) => [
      toCode(one.id),
      ...[one.totals?.flows ?? 0, one.totals?.changed ?? 0, manual(one)].map(String),
    ]),
  );
}

/** Most of a batch needs nothing: there for who looks for a name, out of the way for everybody else. */
function fold(outlines: readonly Outline[]): string {
  if (outlines.length === 0) return '';
  const names = outlines.map(({ id }) => toCode(id)).join(', ');
  const count = countOf(outlines.length, 'repository', 'repositories');
  return `<details><summary>${count}</summary>\n\n${names}\n\n</details>`;
}

function section(title: string, text: string): string {
  return text === '' ? '' : `## ${title}\n\n${text}`;
}
