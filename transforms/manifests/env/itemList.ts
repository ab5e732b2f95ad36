import { indentAt, isBlank, lineBreak, lineStart, nextLine } from '../../ast/textLines';
import { cutLines, type Range } from './cutLines';

/** Items between brackets with commas between them: properties of an object, elements of a list; or with spaces only. */
export interface ItemList {
  readonly isSpaced?: boolean;
  /** In order, without the commas. */
  readonly items: readonly Range[];
  /** What is between the brackets. */
  readonly inner: Range;
}

/** An item to be put before or after another. */
export interface NewItem {
  readonly at: number;
  readonly isAfter: boolean;
  readonly text: string;
}

interface TextEdit extends Range {
  readonly text: string;
}

/**
 * Takes items out of a list and puts others in, with the commas that this takes: a list that ends without one does so
 * afterwards. Items that have lines of their own go with the comments above them.
 */
export function editItems(
  text: string,
  list: ItemList,
  removed: ReadonlySet<number>,
  added: readonly NewItem[],
): TextEdit[] {
  const { items, inner } = list;
  const lastStaying = items.findLastIndex((_, index) => !removed.has(index));
  if (lastStaying < 0 && added.length === 0) return [{ ...inner, text: '' }];
  if (list.isSpaced === true) return editSpaced(text, list, removed, added, lastStaying);
  const isSpread = hasOwnLines(text, list);
  const edit = isSpread ? editLines : editInline;
  return edit(text, list, removed, added, lastStaying);
}

/** Whether every item begins a line, and the closing bracket does. */
function hasOwnLines(text: string, { items, inner }: ItemList): boolean {
  return [...items.map(({ start }) => start), inner.end].every((at) =>
    isBlank(text, lineStart(text, at), at),
  );
}

function editLines(
  text: string,
  { items }: ItemList,
  removed: ReadonlySet<number>,
  added: readonly NewItem[],
  lastStaying: number,
): TextEdit[] {
  const hasLastComma = commaAfter(text, items.at(-1)) !== undefined;
  const cuts = cutLines(
    text,
    [...removed].flatMap((index) => lineOf(text, items[index])),
  );
  const isLast = ({ at, isAfter }: NewItem): boolean => (isAfter ? at : at - 1) >= lastStaying;
  const insertions = added.flatMap((one): TextEdit[] => {
    const item = items[one.at];
    if (!item) return [];
    const [newline, indent] = [lineBreak(text), indentAt(text, item.start)];
    const comma = commaAfter(text, item);
    if (one.isAfter && comma === undefined)
      return [{ start: item.end, end: item.end, text: `,${newline}${indent}${one.text}` }];
    const place = one.isAfter ? nextLine(text, comma ?? item.end) : lineStart(text, item.start);
    const start = cuts.find((cut) => cut.start < place && place < cut.end)?.start ?? place;
    const end = isLast(one) && !hasLastComma ? '' : ',';
    return [{ start, end: start, text: `${indent}${one.text}${end}${newline}` }];
  });
  const comma = commaAfter(text, items[lastStaying]);
  const isOpen = !hasLastComma && lastStaying < items.length - 1 && !added.some(isLast);
  return [
    ...cuts.map((range) => ({ ...range, text: '' })),
    ...(isOpen && comma !== undefined ? [{ start: comma, end: comma + 1, text: '' }] : []),
    ...insertions,
  ];
}

function editInline(
  _text: string,
  { items, inner }: ItemList,
  removed: ReadonlySet<number>,
  added: readonly NewItem[],
  lastStaying: number,
): TextEdit[] {
  const cuts = [...removed].flatMap((index): TextEdit[] => {
    const [item, next] = [items[index], items[index + 1]];
    return item && next && index < lastStaying ? [{ start: item.start, end: next.start, text: '' }] : [];
  });
  const [before, last] = [items[lastStaying], items.at(-1)];
  if (last && lastStaying < items.length - 1)
    cuts.push({ start: before?.end ?? items[0]?.start ?? inner.start, end: last.end, text: '' });
  const insertions = added.flatMap(({ at, isAfter, text }): TextEdit[] => {
    const place = isAfter ? at + 1 : at;
    const next = items.findIndex((_, index) => index >= place && !removed.has(index));
    const start = next < 0 ? (before?.end ?? items[0]?.start) : items[place]?.start;
    if (start === undefined) return [];
    const written = next >= 0 ? `${text}, ` : before ? `, ${text}` : text;
    return [{ start, end: start, text: written }];
  });
  return [...cuts, ...insertions];
}

/** `ENV A=1 B=2`, also with lines that go on: an item goes with what sets it apart from the one before it. */
function editSpaced(
  text: string,
  { items }: ItemList,
  removed: ReadonlySet<number>,
  added: readonly NewItem[],
  lastStaying: number,
): TextEdit[] {
  const first = items.findIndex((_, index) => !removed.has(index));
  const [head, start] = [items[0], items[lastStaying < 0 ? items.length - 1 : first]];
  const gap = text.slice(head?.end, items[1]?.start) || ' ';
  const cuts = [...removed].flatMap((index): TextEdit[] => {
    const [item, before] = [items[index], items[index - 1]];
    return item && before && index > first ? [{ start: before.end, end: item.end, text: '' }] : [];
  });
  if (head && start && first > 0) cuts.push({ start: head.start, end: start.start, text: '' });
  const insertions = added.flatMap(({ at, isAfter, text: written }): TextEdit[] => {
    const place = isAfter ? items[at]?.end : items[at]?.start;
    if (place === undefined) return [];
    return [{ start: place, end: place, text: isAfter ? gap + written : written + gap }];
  });
  return [...cuts, ...insertions];
}

/** The lines of an item, up to the end of the line that its comma is in. */
function lineOf(text: string, item: Range | undefined): Range[] {
  if (!item) return [];
  return [{ start: lineStart(text, item.start), end: nextLine(text, commaAfter(text, item) ?? item.end) }];
}

/** Where the comma behind an item stands; undefined if there is none. */
function commaAfter(text: string, item: Range | undefined): number | undefined {
  const [space] = /^(?:\s|\/\*[^]*?\*\/)*(?=,)/.exec(text.slice(item?.end ?? text.length)) ?? [];
  return item && space !== undefined ? item.end + space.length : undefined;
}
