import { isMap, isPair, isScalar, isSeq, parseAllDocuments, visit } from 'yaml';
import type { Document, Pair, Scalar, YAMLMap } from 'yaml';

/** Every node of a text that was parsed stands somewhere: `[start, end of the value, end with what follows it]`. */
interface Placed {
  readonly range?: readonly [number, number, number] | null;
}

/** The documents of a YAML or JSON text, or why it can't be read. Only for looking: edits are made in the text. */
export function readYaml(text: string): {
  readonly documents: readonly Document[];
  readonly failure?: string;
} {
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return { documents: [] };
  const failure = documents.flatMap(({ errors }) => errors)[0];
  return failure === undefined
    ? { documents }
    : { documents: [], failure: failure.message.split('\n')[0] ?? '' };
}

/** Whether something in a YAML text stands for what is written elsewhere in it: `*name`. */
export function hasAliases(text: string): boolean {
  let found = false;
  for (const document of readYaml(text).documents)
    visit(document, {
      Alias: () => {
        found = true;
      },
    });
  return found;
}

/** The offset where a node begins. */
export function startOf(node: unknown): number {
  return (node as Placed).range?.[0] ?? 0;
}

/** The offset where the value of a node ends, without comments behind it. */
export function endOf(node: unknown): number {
  return (node as Placed).range?.[1] ?? 0;
}

/** A pair with a scalar as its key. */
export type NamedPair = Pair<Scalar, unknown>;

/** The pairs of a mapping that have names; none for anything else. */
export function pairsOf(node: unknown): NamedPair[] {
  return isMap(node) ? node.items.filter((pair): pair is NamedPair => isScalar(pair.key)) : [];
}

/** The pair of a name: exact, or by a pattern. */
export function pairIn(node: unknown, name: string | RegExp): NamedPair | undefined {
  return pairsOf(node).find(({ key }) =>
    typeof name === 'string' ? key.value === name : name.test(String(key.value)),
  );
}

/** The value behind a path of names; undefined if there is none. */
export function valueAt(node: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => pairIn(inner, name)?.value, node);
}

/** The items of a sequence; none for anything else. */
export function itemsOf(node: unknown): unknown[] {
  return isSeq(node) ? node.items : [];
}

/** The text of a scalar that is a string or reads like one; undefined for anything else. */
export function textOfScalar(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null || typeof node.value === 'object') return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

/** All mappings of a document, outer ones first. */
export function mapsIn(document: Document): YAMLMap[] {
  const found: YAMLMap[] = [];
  visit(document, { Map: (_, map) => void found.push(map) });
  return found;
}

/** All pairs of a document that have names, outer ones first. */
export function allPairs(document: Document): NamedPair[] {
  const found: NamedPair[] = [];
  visit(document, {
    Pair: (_, pair) => {
      if (isPair(pair) && isScalar(pair.key)) found.push(pair as NamedPair);
    },
  });
  return found;
}

/** A pair of a mapping that sets environment variables, with that mapping. */
export interface EnvironmentPair {
  readonly pair: NamedPair;
  readonly map: YAMLMap;
  /** The pair that has the mapping as its value, `env: …`, and the mapping that this one is in. */
  readonly owner: NamedPair;
  readonly outer: YAMLMap;
}

/** The environment variables that a document sets: workflows, compose files, GitLab. */
export function environmentPairs(document: Document): EnvironmentPair[] {
  return mapsIn(document).flatMap((outer) =>
    pairsOf(outer).flatMap((owner) => {
      const map: unknown = owner.value;
      if (!/^(?:env|environment|variables)$/.test(String(owner.key.value)) || !isMap(map)) return [];
      return pairsOf(map).map((pair) => ({ pair, map: map as YAMLMap, owner, outer }));
    }),
  );
}
