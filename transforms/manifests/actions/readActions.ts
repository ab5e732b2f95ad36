import { posix } from 'node:path';
import { isAlias, isMap, isScalar, type Alias, type Document, type YAMLMap } from 'yaml';
import { allPairs, mapsIn, pairIn, pairsOf, readYaml, textOfScalar, type NamedPair } from '../yaml/readYaml';
import type { SourceFile } from '../../types';

/** A mapping of inputs; one object for each, however many actions are given it. */
export interface InputMap {
  readonly map: YAMLMap;
  /** The pair whose value it is: `inputs: …`. */
  readonly owner: NamedPair | undefined;
}

/** An action of App Builder as a manifest describes it. */
export interface Action {
  readonly name: string;
  /** The file or folder with its code, relative to the root. */
  readonly path: string;
  /** The pair `function: …`. */
  readonly place: NamedPair;
  /** The mappings that give it inputs: its own, those that an alias or `<<` leads to, and that of its package. */
  readonly inputs: readonly InputMap[];
  /** A file that holds more of its inputs: `$include`. */
  readonly included: string | undefined;
}

/** How Adobe's tools find an environment variable in an input. Source: @adobe/aio-lib-runtime 7.3.0, src/utils.js. */
export const VARIABLE = /\$(?:\{ *([A-Za-z0-9_-]+) *\}|([A-Za-z0-9_-]+))/g;

/**
 * The actions in app.config.yaml, ext.config.yaml, manifest.yml, or a file that one of them includes: what has a
 * `function`, below `actions`. Paths start from the file that names them. None for a file that does not parse.
 *
 * Source: @adobe/aio-cli-lib-app-config, src/index.js.
 */
export function readActions({ path, text }: SourceFile): Action[] {
  if (!/\.ya?ml$/.test(path) || !/\bfunction["']?\s*:/.test(text)) return [];
  return readYaml(text).documents.flatMap((document) => actionsIn(path, document));
}

function actionsIn(path: string, document: Document): Action[] {
  const inputsOf = inputMaps(document);
  return mapsIn(document).flatMap((outer) => {
    const actions: unknown = pairIn(outer, 'actions')?.value ?? rootActions(document, outer);
    const shared = pairIn(outer, 'inputs')?.value;
    return pairsOf(actions).flatMap(({ key, value }) => {
      const layers = mapsBehind(value, document);
      const place = layers.flatMap((layer) => pairIn(layer, 'function') ?? [])[0];
      const target = textOfScalar(place?.value);
      if (!place || target === undefined) return [];
      const own = layers.map((layer) => pairIn(layer, 'inputs')?.value);
      const inputs = [...own, shared].flatMap((node) => mapsBehind(node, document));
      const included = inputs.flatMap((map) => textOfScalar(pairIn(map, '$include')?.value) ?? []);
      return {
        ...{ name: String(key.value), path: posix.join(posix.dirname(path), target), place },
        ...{ inputs: [...new Set(inputs)].map(inputsOf), included: included[0] },
      };
    });
  });
}

function inputMaps(document: Document): (map: YAMLMap) => InputMap {
  const known = new Map<YAMLMap, InputMap>();
  return (map) => {
    const found = known.get(map) ?? { map, owner: allPairs(document).find(({ value }) => value === map) };
    known.set(map, found);
    return found;
  };
}

/** A file that is included below `actions` has them at its root. */
function rootActions(document: Document, map: YAMLMap): unknown {
  return document.contents === map ? map : undefined;
}

/** A mapping, and those that it takes over by an alias or `<<`. */
function mapsBehind(node: unknown, document: Document, depth = 0): YAMLMap[] {
  if (depth > 5) return [];
  if (isAlias(node)) return mapsBehind((node as Alias).resolve(document), document, depth + 1);
  if (!isMap(node)) return [];
  const merged = pairsOf(node)
    .filter(({ key }) => isScalar(key) && key.value === '<<')
    .flatMap(({ value }) => mapsBehind(value, document, depth + 1));
  return [node as YAMLMap, ...merged];
}
