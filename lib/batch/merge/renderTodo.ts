import type { RepositoryResult } from '../types';

export const TODO_HEADER = toRow([
  'repository',
  'kind',
  'file',
  'line',
  'column',
  'rule',
  'message',
  'flow',
  'docs',
]);

/** The rows of `todo.csv` for one repository: what could not be done, and what is left to a person. */
export function renderTodo({ repository: { id }, outcome, reason, report }: RepositoryResult): string {
  const isLost = outcome === 'failed' || outcome === 'retry';
  const lost = isLost ? [toRow([id, `repository: ${outcome}`, '', '', '', '', reason ?? '', '', ''])] : [];
  const files = (report?.files ?? []).filter(({ status }) => status === 'failed');
  const failed = files.map(({ path, reason: why = '' }) =>
    toRow([id, 'file: failed', path, '', '', '', why, '', '']),
  );
  const manual = (report?.findings ?? []).filter(({ status }) => status === 'manual');
  const items = manual.map(({ file, line, column, rule, message, flow = '', docs }) =>
    toRow([id, 'manual', file, String(line), String(column), rule, message, flow, docs]),
  );
  return [...lost, ...failed, ...items].join('');
}

/** A row as RFC 4180 has it, in which no cell is a formula to a spreadsheet. */
function toRow(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}
