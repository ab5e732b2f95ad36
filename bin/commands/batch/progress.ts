import type { RepositoryResult } from '../../../lib/batch/types';
import { redact } from '../../../lib/report/redact';

/** Tells a person how far a run is. */
export interface Progress {
  begin(id: string): void;
  end(result: RepositoryResult): void;
  /** Takes away what is there only while the run lasts. */
  close(): void;
}

interface ProgressOptions {
  readonly total: number;
  readonly write: (text: string) => void;
  /** Columns of the terminal; undefined if it is none, or somebody's log. */
  readonly columns: number | undefined;
  readonly now: () => number;
}

const CLEAR_LINE = '\r\u001b[K';

/** A line for each repository that is through; on a terminal also one that says what is going on. */
export function createProgress({ total, write, columns, now }: ProgressOptions): Progress {
  const start = now();
  const running = new Set<string>();
  let through = 0;
  const show = () => {
    if (columns === undefined) return;
    const line = `${String(through)}/${String(total)}  ${estimate(now() - start, through, total)}  ${[...running].join(', ')}`;
    write(CLEAR_LINE + line.slice(0, columns - 1));
  };
  return {
    begin: (id) => {
      running.add(id);
      show();
    },
    end: (result) => {
      running.delete(result.repository.id);
      through += 1;
      const clear = columns === undefined ? '' : CLEAR_LINE;
      write(`${clear}${`${String(through)}/${String(total)}`.padStart(9)}  ${describe(result)}\n`);
      show();
    },
    close: () => {
      if (columns !== undefined) write(CLEAR_LINE);
    },
  };
}

function estimate(elapsed: number, through: number, total: number): string {
  if (through === 0) return 'starting';
  const seconds = Math.ceil(((elapsed / through) * (total - through)) / 1000);
  return seconds < 90
    ? `about ${String(seconds)} s left`
    : `about ${String(Math.round(seconds / 60))} min left`;
}

function describe({ repository, outcome, reason, report }: RepositoryResult): string {
  const start = `${outcome.padEnd('skipped'.length)}  ${repository.id}`;
  const { changed = 0, manual = 0 } = report?.totals ?? {};
  const counts = [
    changed > 0 ? `${String(changed)} changed` : '',
    manual > 0 ? `${String(manual)} for a person` : '',
    redact(reason ?? '').replace(/\s+/g, ' '),
  ];
  return [start, ...counts.filter((text) => text !== '')].join('  ');
}
