import { isMap, isSeq } from 'yaml';
import type { NodePath } from '@babel/traverse';
import type { Node } from 'jsonc-parser';
import { parseModule } from '../../ast/parseModule';
import { propertyName } from '../../ast/names';
import { child, children, unwrap } from '../../ast/unwrap';
import type { SourceFile } from '../../types';
import { groupOf } from '../env/readJsonObjects';
import { entriesIn } from '../env/readYaml';
import type { Entry, EntryGroup } from '../env/types';
import { propertiesOf, readJson } from '../json/readJson';
import { endOf, itemsOf, pairsOf, readYaml, startOf, textOfScalar } from '../yaml/readYaml';
import { listEntry } from './listEntry';
import { visit } from '../../ast/visit';

/** A group of settings. */
export interface SettingGroup {
  readonly settings: readonly Setting[];
  /** How they are written; none in code, which is not edited here. */
  readonly group?: EntryGroup;
}

/** One setting as a file has it. */
export interface Setting {
  readonly name: string;
  /** Where its name stands. */
  readonly at: number;
  readonly inner?: SettingGroup;
}

/** The settings in a file of the package config; undefined if it has no form that is known, or does not parse. */
export function readSettingsFile(file: SourceFile): SettingGroup | undefined {
  const { path, text } = file;
  if (/\.json5?$/.test(path)) {
    const root = readJson(text, true);
    return root?.type === 'object' ? groupOfJson(text, root) : undefined;
  }
  if (/\.ya?ml$/.test(path)) {
    const [document, ...others] = readYaml(text).documents;
    return document && others.length === 0 ? groupOfYaml(text, document.contents) : undefined;
  }
  return groupOfCode(file);
}

function groupOfJson(text: string, node: Node): SettingGroup {
  const { entries, ...group } = groupOf(text, node);
  const properties = propertiesOf(node);
  const valued = entries.map((entry, index) => valuedInJson(text, entry, properties[index]?.value));
  return {
    group: { ...group, entries: valued },
    settings: properties.map(({ name, start, value }) => ({
      ...{ name, at: start },
      ...(isGroup(value) && { inner: groupOfJson(text, value) }),
    })),
  };
}

/** A variable that is described (`{ "__name": "NAME", "__format": "json" }`) is one setting. */
function isGroup(value: Node): boolean {
  return value.type === 'object' && !propertiesOf(value).some(({ name }) => name === '__name');
}

function valuedInJson(text: string, entry: Entry, value: Node | undefined): Entry {
  const described = propertiesOf(value).find(({ name }) => name === '__name')?.value;
  if (described)
    return {
      ...entry,
      ...{
        value: String(described.value),
        valueRange: [described.offset, described.offset + described.length],
      },
    };
  const items = value?.type === 'array' ? (value.children ?? []) : undefined;
  return items
    ? listEntry(
        text,
        entry,
        items.map(({ offset, length, value: item }) => ({
          ...{ start: offset, end: offset + length, text: String(item) },
        })),
      )
    : entry;
}

function groupOfYaml(text: string, map: unknown): SettingGroup | undefined {
  if (!isMap(map)) return undefined;
  const pairs = pairsOf(map);
  const { entries, ...group } = entriesIn(text, map);
  return {
    group: {
      ...group,
      entries: entries.map((entry, index) => valuedInYaml(text, entry, pairs[index]?.value)),
    },
    settings: pairs.map(({ key, value }) => {
      const isInner = isMap(value) && !pairsOf(value).some((pair) => pair.key.value === '__name');
      const inner = isInner ? groupOfYaml(text, value) : undefined;
      return { name: String(key.value), at: startOf(key), ...(inner && { inner }) };
    }),
  };
}

function valuedInYaml(text: string, entry: Entry, value: unknown): Entry {
  const described = pairsOf(value).find(({ key }) => key.value === '__name')?.value;
  if (described !== undefined)
    return {
      ...entry,
      ...{ value: textOfScalar(described), valueRange: [startOf(described), endOf(described)] },
    };
  if (!isSeq(value)) return entry;
  const items = itemsOf(value).map((item) => ({
    ...{ start: startOf(item), end: endOf(item), text: textOfScalar(item) ?? '' },
  }));
  return listEntry(text, entry, items);
}

/** The object that a module exports. */
function groupOfCode(file: SourceFile): SettingGroup | undefined {
  let exported: NodePath | undefined;
  try {
    visit(parseModule(file).program, {
      AssignmentExpression(path) {
        if (/^(?:module\.)?exports$/.test(path.get('left').toString())) exported = path.get('right');
      },
      ExportDefaultDeclaration(path) {
        exported = path.get('declaration');
      },
    });
  } catch {
    return undefined;
  }
  return exported && groupOfObject(unwrap(exported));
}

function groupOfObject(object: NodePath): SettingGroup | undefined {
  if (!object.isObjectExpression()) return undefined;
  const settings = children(object, 'properties').flatMap((property): Setting[] => {
    const name = propertyName(property);
    const value = child(property, 'value');
    const inner = value && groupOfObject(unwrap(value));
    return name === undefined ? [] : [{ name, at: property.node.start ?? 0, ...(inner && { inner }) }];
  });
  return { settings };
}
