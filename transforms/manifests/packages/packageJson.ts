import type { Node } from 'jsonc-parser';
import { editObject, type NewProperty } from '../json/editObject';
import type { JsonEdit } from '../json/types';
import { propertiesOf, propertyNamed, readJson, type JsonProperty } from '../json/readJson';
import { findingIn, listNames } from '../lines';
import type { ManifestResult, ManifestRule, PackageChange } from '../types';
import type { Finding, Requirement, SourceFile } from '../../types';
import { isBefore, lowestOf } from '../../versions';

const RULE = 'package-json';

const NOTHING: ManifestResult = { edits: [], findings: [], defines: [] };

/** Lists that this package installs from; what it asks of others is for its maintainers to change. */
const OWN_LISTS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** Takes out of a package.json what migrated code uses no more, and puts in what it needs. */
export const packageJson: ManifestRule = {
  meta: {
    id: RULE,
    summary:
      'Removes dependencies that lost their last use, and adds or raises those that migrated code needs.',
    fingerprints: [],
    docs: 'docs/package-json.md',
  },
  matches: (path) => /(?:^|\/)package\.json$/.test(path),
  follows: 'code',
  apply: (file, { packages }) => {
    const change = packages.get(file.path);
    if (!change) return NOTHING;
    const root = readJson(file.text);
    return root?.type === 'object' ? adapt(file, root, change) : unreadable(file, change);
  },
};

function unreadable(file: SourceFile, { unused, needed }: PackageChange): ManifestResult {
  const names = listNames([...unused, ...needed.map(({ name }) => name)]);
  const message = `This file does not parse, so ${names} could not be taken out or put in.`;
  return { ...NOTHING, findings: [findingIn(file, 0, RULE, 'manual', message)] };
}

function adapt(file: SourceFile, root: Node, change: PackageChange): ManifestResult {
  const lists = OWN_LISTS.flatMap((name) => propertyNamed(root, name) ?? []);
  const listed = lists.flatMap(({ value }) => propertiesOf(value));
  const raised = change.needed.filter(({ name }) => listed.some((one) => one.name === name));
  const added = change.needed.filter(({ name }) => !listed.some((one) => one.name === name));
  const unused = new Set(change.unused);
  const edits = [
    ...editLists(file.text, root, lists, unused, added),
    ...raised.flatMap((one) => raise(listed, one)),
  ];
  const done = listed.filter(({ name }) => unused.has(name));
  return {
    edits: edits.map((edit) => ({ file: file.path, ...edit })),
    findings: [
      ...(edits.length > 0 ? [describe(file, done, change, edits)] : []),
      ...describeKept(file, listed, change),
      ...describePeers(file, root, unused),
    ],
    defines: [],
  };
}

/** Lists lose and get; one that loses all it has goes itself, unless something comes into it. */
function editLists(
  text: string,
  root: Node,
  lists: readonly JsonProperty[],
  unused: ReadonlySet<string>,
  added: readonly Requirement[],
): JsonEdit[] {
  const newsOf = (list: string): NewProperty[] =>
    added
      .filter((one) => listFor(one, lists) === list)
      .map(({ name, range }) => ({ name, value: JSON.stringify(range) }));
  const isEmptied = ({ name, value }: JsonProperty): boolean => {
    const all = propertiesOf(value);
    return newsOf(name).length === 0 && all.length > 0 && all.every((one) => unused.has(one.name));
  };
  const gone = lists.filter(isEmptied);
  const edited = lists
    .filter((list) => !gone.includes(list))
    .filter(
      ({ name, value }) => newsOf(name).length > 0 || propertiesOf(value).some((one) => unused.has(one.name)),
    )
    .flatMap(({ name, value }) => editObject(text, value, unused, newsOf(name)));
  const lacking = OWN_LISTS.filter((name) => !lists.some((list) => list.name === name));
  const fresh = lacking.flatMap((name) => {
    const news = newsOf(name);
    return news.length > 0 ? [newList(name, text, root, news)] : [];
  });
  const atRoot =
    gone.length + fresh.length > 0
      ? editObject(text, root, new Set(gone.map(({ name }) => name)), fresh)
      : [];
  return [...edited, ...atRoot].filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
}

/** The list that a package goes into: with the one that it stands beside, or that of its kind. */
function listFor({ beside, isForDevelopment }: Requirement, lists: readonly JsonProperty[]): string {
  if (isForDevelopment) return 'devDependencies';
  const own = lists.find(({ value }) => propertiesOf(value).some(({ name }) => name === beside));
  return own?.name ?? 'dependencies';
}

/** A list of packages, written like the other properties of the manifest; `dependencies` before `devDependencies`. */
function newList(list: string, text: string, root: Node, news: readonly NewProperty[]): NewProperty {
  const first = propertiesOf(root)[0];
  const gap = first ? text.slice(root.offset + 1, first.start) : '\n  ';
  const unit = gap.replace(/^\r?\n/, '');
  const lines = [...news].sort((a, b) => (a.name < b.name ? -1 : 1));
  const body = lines.map(({ name, value }) => `${gap}${unit}${JSON.stringify(name)}: ${value}`).join(',');
  const value = `{${body}${gap}}`;
  return list === 'dependencies' ? { name: list, value, before: 'devDependencies' } : { name: list, value };
}

function raise(listed: readonly JsonProperty[], { name, range }: Requirement): JsonEdit[] {
  const wanted = lowestOf(range);
  return listed
    .filter((one) => one.name === name)
    .filter(({ value }) => {
      const present = lowestOf(String(value.value));
      return present !== undefined && wanted !== undefined && isBefore(present, wanted);
    })
    .map(({ value }) => ({
      start: value.offset,
      end: value.offset + value.length,
      text: JSON.stringify(range),
    }));
}

function describe(
  file: SourceFile,
  gone: readonly JsonProperty[],
  { needed, install }: PackageChange,
  edits: readonly JsonEdit[],
): Finding {
  const offset = gone[0]?.start ?? edits[0]?.start ?? 0;
  const removed = [...new Set(gone.map(({ name }) => name))];
  const sentences = [
    ...(removed.length > 0
      ? [`Removed ${listNames(removed)}: nothing here uses ${removed.length > 1 ? 'them' : 'it'} any more.`]
      : []),
    ...(needed.length > 0
      ? [`Needs ${listNames(needed.map(({ name, range }) => `${name} ${range}`))}.`]
      : []),
    `The lock file is as it was: run \`${install}\`.`,
  ];
  return findingIn(file, offset, RULE, 'migrated', sentences.join(' '));
}

function describeKept(file: SourceFile, listed: readonly JsonProperty[], { kept }: PackageChange): Finding[] {
  return listed.flatMap(({ name, start }) => {
    const why = kept.get(name);
    return why === undefined ? [] : [findingIn(file, start, RULE, 'left', `${name} stays: ${why}.`)];
  });
}

/** What a published package asks of those who install it is a promise that its maintainers have to take back. */
function describePeers(file: SourceFile, root: Node, unused: ReadonlySet<string>): Finding[] {
  const peers = propertiesOf(propertyNamed(root, 'peerDependencies')?.value);
  return peers
    .filter(({ name }) => unused.has(name))
    .map(({ name, start }) => {
      const message = `Nothing here uses ${name} any more. Those who install this package need not bring it: take it out with the next release that may break them.`;
      return findingIn(file, start, RULE, 'manual', message);
    });
}
