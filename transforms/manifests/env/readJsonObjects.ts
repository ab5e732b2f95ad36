import type { Node } from 'jsonc-parser';
import { propertiesOf, propertyNamed, readJson, type JsonProperty } from '../json/readJson';
import { PLACEHOLDER } from './scopeValue';
import type { Entry, EntryGroup } from './types';

/** Keys under which settings of tools keep variables: Vercel, Heroku, nodemon, VS Code, dev containers, Wrangler. */
const CONTAINERS = new Set(['env', 'environment', 'containerEnv', 'remoteEnv', 'vars', 'variables']);

/** The definitions in a JSON file, also one with comments; none if it does not parse. */
export function readJsonObjects(text: string): EntryGroup[] {
  return groupsIn(text, readJson(text, true));
}

function groupsIn(text: string, node: Node | undefined): EntryGroup[] {
  const own = propertiesOf(node).filter(({ name, value }) => CONTAINERS.has(name) && value.type === 'object');
  const inner = node?.type === 'array' ? node.children : propertiesOf(node).map(({ value }) => value);
  return [
    ...own.map(({ value }) => groupOf(text, value)),
    ...(inner ?? []).flatMap((one) => groupsIn(text, one)),
  ];
}

/** The properties of an object, as definitions. */
export function groupOf(text: string, node: Node): EntryGroup {
  const properties = propertiesOf(node);
  const inner = { start: node.offset + 1, end: node.offset + node.length - 1 };
  return {
    entries: properties.map((property) => entryOf(text, property)),
    list: { items: properties.map(({ start, end }) => ({ start, end })), inner },
  };
}

/** `"NAME": "value"`, or `"NAME": { "value": "…" }` where it is described. */
function entryOf(text: string, { name, start, end, value }: JsonProperty): Entry {
  const described = propertyNamed(value, 'value')?.value ?? value;
  const isText = described.type === 'string';
  const gap = /^\s*:\s*/.exec(text.slice(start + name.length + 2))?.[0] ?? ': ';
  return {
    ...{ name, start, end, nameRange: [start + 1, start + 1 + name.length], isLines: false },
    value: isText ? String(described.value) : undefined,
    valueRange: isText ? [described.offset, described.offset + described.length] : undefined,
    writeValue: (other) => JSON.stringify(other),
    write: (other, given = PLACEHOLDER) => `"${other}"${gap}${JSON.stringify(given)}`,
  };
}
