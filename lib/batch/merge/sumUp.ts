import type { Report } from '../../report/schema';
import type { BatchTotals, RepositoryOutcome, RepositoryResult } from '../types';

/** What is remembered of a result: enough for the counts, without the diffs. */
export type Outline = Pick<RepositoryResult, 'outcome' | 'reason'> & {
  readonly id: string;
  readonly totals: Report['totals'] | undefined;
  readonly mode: Report['mode'] | undefined;
  /** Rule of each item for a person. */
  readonly manualRules: readonly string[];
};

export function outline({ repository, outcome, reason, report }: RepositoryResult): Outline {
  const manual = report?.findings.filter(({ status }) => status === 'manual') ?? [];
  return {
    id: repository.id,
    outcome,
    ...(reason !== undefined && { reason }),
    totals: report?.totals,
    mode: report?.mode,
    manualRules: manual.map(({ rule }) => rule),
  };
}

/** Counts what is in a batch. */
export function sumUp(outlines: readonly Outline[]): BatchTotals {
  const withOutcome = (wanted: RepositoryOutcome) =>
    outlines.filter(({ outcome }) => outcome === wanted).length;
  const sum = (key: keyof Report['totals']) =>
    outlines.reduce((all, { totals }) => all + (totals?.[key] ?? 0), 0);
  const having = (key: keyof Report['totals']) =>
    outlines.filter(({ totals }) => (totals?.[key] ?? 0) > 0).length;
  return {
    repositories: outlines.length,
    done: withOutcome('done'),
    partial: withOutcome('partial'),
    failed: withOutcome('failed'),
    retry: withOutcome('retry'),
    skipped: withOutcome('skipped'),
    changed: having('changed'),
    manual: having('manual'),
    files: { seen: sum('seen'), changed: sum('changed'), failed: sum('failed') },
    flows: sum('flows'),
    findings: { migrated: sum('migrated'), manual: sum('manual'), left: sum('left') },
  };
}
