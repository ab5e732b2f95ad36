import type { Node } from 'jsonc-parser';
import { propertiesOf, type JsonProperty } from './readJson';
import type { JsonEdit } from './types';

/** A property to be written; `value` is JSON. */
export interface NewProperty {
  readonly name: string;
  readonly value: string;
  /** The name of the property that it goes before; at the end without one, or where a sorted list wants it. */
  readonly before?: string;
}

/**
 * Takes properties out of an object and puts others in. What stays keeps every byte; what comes is set apart like the
 * first property, and keeps a sorted list sorted. An object of which nothing stays is left as `{}`.
 *
 * @param text what `node` was read from
 */
export function editObject(
  text: string,
  node: Node,
  removed: ReadonlySet<string>,
  added: readonly NewProperty[],
): JsonEdit[] {
  const all = propertiesOf(node);
  const staying = all.filter(({ name }) => !removed.has(name));
  const open = node.offset + 1;
  const gap = all[0] ? text.slice(open, all[0].start) : gapWithin(text, node);
  const write = ({ name, value }: NewProperty): string => `${JSON.stringify(name)}: ${value}`;
  const last = staying.at(-1);
  if (!last) {
    const end = node.offset + node.length - 1;
    const tail = all[0] ? text.slice(all.at(-1)?.end ?? open, end) : lineStart(text, node.offset);
    const body = added.map((one) => gap + write(one)).join(',');
    return [{ start: open, end, text: body === '' ? '' : body + tail }];
  }
  const isSorted = isInOrder(all.map(({ name }) => name));
  const insertions = [...added].sort(byName).map((one) => {
    const next = staying.find(({ name }) => name === one.before || (isSorted && name > one.name));
    return next
      ? { start: next.start, end: next.start, text: `${write(one)},${gap}` }
      : { start: last.end, end: last.end, text: `,${gap}${write(one)}` };
  });
  return [...cut(all, removed), ...insertions];
}

/** The ranges of properties that go, with the commas that go with them. */
function cut(all: readonly JsonProperty[], removed: ReadonlySet<string>): JsonEdit[] {
  const edits: JsonEdit[] = [];
  const lastStaying = all.findLastIndex(({ name }) => !removed.has(name));
  for (const [index, property] of all.entries()) {
    if (!removed.has(property.name)) continue;
    const next = all[index + 1];
    const before = all[lastStaying];
    if (index < lastStaying && next) edits.push({ start: property.start, end: next.start, text: '' });
    else if (before && index === lastStaying + 1)
      edits.push({ start: before.end, end: all.at(-1)?.end ?? property.end, text: '' });
  }
  return edits;
}

function byName(a: NewProperty, b: NewProperty): number {
  return a.name < b.name ? -1 : 1;
}

function isInOrder(names: readonly string[]): boolean {
  return names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name);
}

/** What stands before a property of an object that is empty so far: a line of its own, one step further in. */
function gapWithin(text: string, { offset }: Node): string {
  const unit = /\n([\t ]+)/.exec(text)?.[1] ?? '  ';
  return lineStart(text, offset) + unit;
}

/** The line break of the text, and the indentation of the line that `offset` is in. */
function lineStart(text: string, offset: number): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return newline + (/^[\t ]*/.exec(text.slice(text.lastIndexOf('\n', offset) + 1))?.[0] ?? '');
}
