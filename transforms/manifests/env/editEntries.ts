import type { EnvChange } from '../../types';
import { cutLines, joinRanges, type Range } from './cutLines';
import { editItems } from './itemList';
import { planVariables, type VariablePlan } from './planVariables';
import { PLACEHOLDER, scopeValue, type ScopeValue } from './scopeValue';
import type { Entry, EntryGroup } from './types';

/** What was done to the definitions in a file. */
export interface EntryEdits {
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Variables whose value comes from elsewhere, and has to be another there. */
  readonly valuesElsewhere: readonly string[];
  /** Variables for which only the Developer Console knows the value: scopes, and others. */
  readonly toSet: readonly string[];
  readonly toSetBesides: readonly string[];
  /** Where the first change is, and the first of the values that come from elsewhere. */
  readonly offset: number;
  readonly elsewhere: number;
}

/** The value of a definition that takes the place of another, or comes beside it. */
export type ValueOf = (entry: Entry, to: EnvChange, isInPlace: boolean) => ScopeValue;

/**
 * Brings the definitions of a file in line with what the migrated code reads.
 *
 * @param valueOf the value of what is new, for definitions that are no environment variables
 */
export function editEntries(
  text: string,
  groups: readonly EntryGroup[],
  env: readonly EnvChange[],
  valueOf: ValueOf = variableValue,
): EntryEdits {
  const all = groups.flatMap(({ entries }) => entries);
  const plans = groups.map((group) => {
    const placed = env.map((change) => placeIn(group.isAlone ? group.entries : all, change));
    return { group, ...planVariables(group.entries, placed) };
  });
  const replaced = plans.flatMap(({ renamed, revalued }) => [
    ...renamed.map(({ entry, to }) => ({ entry, to, isNew: true, value: valueOf(entry, to, true) })),
    ...revalued.map(({ entry, to }) => ({ entry, to, isNew: false, value: valueOf(entry, to, true) })),
  ]);
  const added = plans.flatMap((plan) => plan.added.map(valued(valueOf)));
  const edits = [
    ...plans.flatMap((plan) => editGroup(text, plan, valueOf)),
    ...replaced.flatMap(({ entry, to, value }) => replace(entry, to.name, value)),
  ].filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
  const values = [...replaced, ...added];
  const isElsewhere = ({ value }: ScopeValue): boolean => value === undefined || /[$%]|\{\{/.test(value);
  const unknown = values.filter(({ value }) => !value.isKnown && !isElsewhere(value));
  const namesOf = (some: readonly { readonly to: EnvChange }[]): string[] => [
    ...new Set(some.map(({ to }) => to.name)),
  ];
  return {
    edits,
    removed: [
      ...new Set([
        ...plans.flatMap((plan) => plan.removed.map(({ name }) => name)),
        ...replaced.filter(({ isNew }) => isNew).map(({ entry }) => entry.name),
      ]),
    ],
    added: namesOf([...replaced.filter(({ isNew }) => isNew), ...added]),
    valuesElsewhere: namesOf(values.filter(({ value }) => isElsewhere(value))),
    elsewhere: Math.min(...values.filter(({ value }) => isElsewhere(value)).map(startOf)),
    toSet: namesOf(unknown.filter(({ to }) => to.holds === 'scopes')),
    toSetBesides: namesOf(unknown.filter(({ to }) => to.holds !== 'scopes')),
    offset: Math.min(...edits.map(({ start }) => start), ...values.map(startOf)),
  };
}

function variableValue(entry: Entry, to: EnvChange, heldScopes: boolean): ScopeValue {
  const found = scopeValue(entry.value, entry.name, to.name, heldScopes);
  const isForScopes = to.holds === 'scopes' || found.value !== PLACEHOLDER;
  return isForScopes ? found : { value: '', isKnown: false };
}

function replace(entry: Entry, name: string, { value }: ScopeValue): EntryEdits['edits'] {
  const [start, end] = entry.nameRange;
  const isNew = entry.valueRange && value !== undefined && value !== entry.value;
  return [
    { start, end, text: name },
    ...(isNew
      ? [{ start: entry.valueRange[0], end: entry.valueRange[1], text: entry.writeValue(value, name) }]
      : []),
  ];
}

function startOf(one: { readonly entry: Entry } | { readonly at: Entry }): number {
  return ('entry' in one ? one.entry : one.at).nameRange[0];
}

/** Where a variable takes the place of another, among definitions of which one sets that, no other place needs it. */
function placeIn(entries: readonly Entry[], { beside, ...change }: EnvChange): EnvChange {
  const isSet = entries.some(({ name }) => name === change.was);
  return { ...change, ...(!isSet && beside !== undefined && { beside }) };
}

type Added = VariablePlan['added'][number];

/** Gives definitions that come in their values. */
function valued(valueOf: ValueOf): (one: Added) => Added & { readonly value: ScopeValue } {
  return (one) => ({ ...one, value: valueOf(one.at, one.to, one.at.name === one.to.was) });
}

/** Takes out what goes and puts in what comes. */
function editGroup(
  text: string,
  { group, removed, added, renamed }: VariablePlan & { readonly group: EntryGroup },
  valueOf: ValueOf,
): EntryEdits['edits'] {
  const news = added.map(valued(valueOf)).map(({ at, isAfter, to, value }) => {
    return { at, isAfter, text: at.write(to.name, value.value) };
  });
  const { list } = group;
  if (list && !(group.whole && isAllGone(group, removed, news.length + renamed.length))) {
    const placeOf = (entry: Entry): number => list.items.findIndex(({ start }) => start === entry.start);
    const items = news.map((one) => ({ ...one, at: placeOf(one.at) }));
    return editItems(text, list, new Set(removed.map(placeOf)), items);
  }
  const cuts = cut(text, group, removed, added.length + renamed.length);
  return [...cuts, ...news.map((one) => insert(text, one.at, one.isAfter, one.text, cuts))];
}

function isAllGone({ entries }: EntryGroup, removed: readonly Entry[], staying: number): boolean {
  return staying === 0 && removed.length === entries.length;
}

function cut(
  text: string,
  group: EntryGroup,
  removed: readonly Entry[],
  staying: number,
): EntryEdits['edits'] {
  if (group.whole && isAllGone(group, removed, staying)) return [{ ...group.whole, text: '' }];
  const lines = cutLines(
    text,
    removed.filter(({ isLines }) => isLines),
  );
  const last = group.entries.at(-1);
  const items = joinRanges(removed.filter(({ isLines }) => !isLines)).map((range) =>
    last && range.start <= last.start && last.start < range.end ? withComma(text, range) : range,
  );
  return [...lines, ...items].map(({ start, end }) => ({ start, end, text: '' }));
}

/** The last items of a list on one line go with the comma before them. */
function withComma(text: string, { start, end }: Range): Range {
  return { start: start - (/\s*,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0), end };
}

/** After a last line without a break, the break comes first; what goes in the middle of a cut goes before it. */
function insert(
  text: string,
  at: Entry,
  isAfter: boolean,
  written: string,
  cuts: EntryEdits['edits'],
): EntryEdits['edits'][number] {
  const wanted = isAfter ? at.end : at.start;
  const place = cuts.find(({ start, end }) => start < wanted && wanted < end)?.start ?? wanted;
  const isOpen = at.isLines && isAfter && !text.slice(0, at.end).endsWith('\n');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const line = isOpen ? newline + written.replace(/\r?\n$/, '') : written;
  return { start: place, end: place, text: line };
}
