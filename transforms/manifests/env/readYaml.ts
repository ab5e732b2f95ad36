import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { endOf, itemsOf, pairIn, startOf } from '../yaml/readYaml';
import { flowEntry, itemEntry, namedEntry, pairEntry } from './yamlEntries';
import type { Entry, EntryGroup } from './types';

/** Keys under which variables stand as a map or a list: compose, serverless, SAM, workflows, GitLab, Kubernetes, Render, ECS. */
const CONTAINERS = new Set(['environment', 'env', 'Variables', 'variables', 'envVars', 'Environment']);

/** The definitions in a YAML file, by what gets them together; undefined if it does not parse. */
export function readYaml(text: string): EntryGroup[] | undefined {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.flatMap((document) => groupsIn(text, document));
}

function groupsIn(text: string, document: Document): EntryGroup[] {
  const groups: EntryGroup[] = [];
  const seen = new Set<YAMLMap>();
  const isConfigMap = document.get('kind') === 'ConfigMap';
  visit(document, {
    Pair(_, pair, ancestors) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      const isContainer =
        CONTAINERS.has(name) ||
        (name === 'args' && keysOf(ancestors).at(-1) === 'build') ||
        (name === 'data' && isConfigMap && keysOf(ancestors).length === 0);
      if (!isContainer) return;
      const shared = mergedMaps(pair.value, document).filter((map) => !seen.has(map));
      shared.forEach((map) => seen.add(map));
      groups.push(...shared.map((map) => ({ entries: inMap(text, map) })));
      if (isSeq(pair.value) && pair.value.flow) return void groups.push(inFlowList(text, pair.value));
      const entries = isMap(pair.value)
        ? inMap(text, pair.value)
        : isSeq(pair.value)
          ? inList(text, pair.value)
          : [];
      if (entries.length > 0) groups.push(withWhole(text, pair, entries));
    },
  });
  return groups;
}

/** The entries of one mapping. */
export function entriesIn(text: string, map: YAMLMap, owner?: Pair): EntryGroup {
  const entries = inMap(text, map);
  return owner ? withWhole(text, owner, entries) : { entries };
}

function keysOf(ancestors: readonly unknown[]): string[] {
  return ancestors.flatMap((node) => (isPair(node) && isScalar(node.key) ? String(node.key.value) : []));
}

function inMap(text: string, map: YAMLMap): Entry[] {
  return map.items.flatMap((pair, index) => {
    const entry = map.flow
      ? flowEntry(pair, map.items[index - 1], map.items[index + 1])
      : pairEntry(text, pair);
    return entry ?? [];
  });
}

function inList(text: string, list: YAMLSeq): Entry[] {
  return list.items.flatMap((item) => {
    if (isScalar(item)) return itemEntry(text, item) ?? [];
    return isMap(item) ? (namedEntry(text, item) ?? []) : [];
  });
}

/** `[NAME, OTHER=value]` */
function inFlowList(text: string, list: YAMLSeq): EntryGroup {
  const [start = 0, end = 0] = list.range ?? [];
  const entries = list.items.flatMap((item) => (isScalar(item) ? (itemEntry(text, item, true) ?? []) : []));
  const items = list.items.map((item) => ({ start: startOf(item), end: endOf(item) }));
  return { entries, list: { items, inner: { start: start + 1, end: end - 1 } } };
}

/** The maps that stand elsewhere and are taken into one, by name: `*adobe`, `<<: *adobe`, `<<: [*adobe, *other]`. */
function mergedMaps(value: unknown, document: Document): YAMLMap[] {
  if (isAlias(value)) {
    const target = value.resolve(document);
    return isMap(target) ? [target, ...mergedMaps(target, document)] : [];
  }
  const merged = isMap(value) ? pairIn(value, '<<')?.value : undefined;
  return [merged, ...itemsOf(merged)].flatMap((one) => (isAlias(one) ? mergedMaps(one, document) : []));
}

/** The line of the key goes with the last variable below it. */
function withWhole(text: string, pair: Pair, entries: readonly Entry[]): EntryGroup {
  const key = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  const before = key === undefined ? '' : text.slice(text.lastIndexOf('\n', key - 1) + 1, key);
  const isAll = (isMap(pair.value) || isSeq(pair.value)) && pair.value.items.length === entries.length;
  if (key === undefined || !isAll || before.trim() !== '') return { entries };
  const last = entries.at(-1);
  const end = last?.isLines ? last.end : endOfLine(text, last?.end ?? key);
  return { entries, whole: { start: key - before.length, end } };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}
