import { isCollection, isMap, isScalar, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { PLACEHOLDER } from './scopeValue';
import type { Entry } from './types';

/** What a plain scalar can't begin with or hold. */
const NEEDS_QUOTES = /^[\s[\]{}&*!|>%@`"'#,?:-]|:\s|\s#|^$/;

/** `NAME: value` on lines of its own. */
export function pairEntry(text: string, pair: Pair): Entry | undefined {
  const key = rangeOf(pair.key);
  if (!key || !isScalar(pair.key)) return undefined;
  const { value, range, write } = valueOf(valueWithin(pair.value), false);
  const start = startOfLine(text, key[0]);
  const newline = newlineOf(text);
  return {
    ...{ name: String(pair.key.value), value, start, end: endOfLines(text, pair, key[1]) },
    ...{ nameRange: innerOf(pair.key, key), valueRange: range, isLines: true, writeValue: write },
    write: (name, other) => {
      const written = other === undefined ? '' : ` ${write(other)}`;
      return `${text.slice(start, key[0])}${name}:${written}${newline}`;
    },
  };
}

/** GitLab and Heroku describe a variable: its value stands among other things. */
function valueWithin(node: unknown): unknown {
  const value: unknown = isMap(node) ? node.get('value', true) : undefined;
  return isScalar(value) ? value : node;
}

/** `NAME: value` between braces. */
export function flowEntry(pair: Pair, previous: Pair | undefined, next: Pair | undefined): Entry | undefined {
  const key = rangeOf(pair.key);
  if (!key || !isScalar(pair.key)) return undefined;
  const { value, range, write } = valueOf(pair.value, true);
  const ownEnd = rangeOf(pair.value)?.[1] ?? key[1];
  const nextStart = next && rangeOf(next.key)?.[0];
  const before = previous && (rangeOf(previous.value) ?? rangeOf(previous.key))?.[1];
  return {
    ...{ name: String(pair.key.value), value, nameRange: innerOf(pair.key, key), valueRange: range },
    ...{ start: nextStart === undefined ? (before ?? key[0]) : key[0], end: nextStart ?? ownEnd },
    ...{ isLines: false, writeValue: write },
    write: (name, other) => {
      const written = `${name}: ${other === undefined ? '' : write(other)}`;
      return nextStart === undefined ? `, ${written}` : `${written}, `;
    },
  };
}

/** `- NAME=value`, or `- NAME` for one that is handed on; in brackets an item without its comma. */
export function itemEntry(text: string, item: Scalar, isFlow = false): Entry | undefined {
  const range = item.range;
  const [, name, equals = '', value] = /^([A-Za-z_]\w*)(?:(=)([^]*))?$/.exec(String(item.value)) ?? [];
  if (!range || name === undefined) return undefined;
  const from = innerOf(item, [range[0], range[1]])[0];
  const valueStart = from + name.length + equals.length;
  const to = range[1] - (from - range[0]);
  const start = isFlow ? range[0] : startOfLine(text, range[0]);
  const [before, after] = [text.slice(start, from), text.slice(to, range[1])];
  return {
    ...{ name, value, start, end: isFlow ? range[1] : endOfLine(text, range[1]) },
    ...{ nameRange: [from, from + name.length], isLines: !isFlow, writeValue: (other) => other },
    valueRange: value === undefined ? undefined : [valueStart, to],
    write: (other, given) => {
      const written = `${other}${given === undefined ? '' : `=${given}`}`;
      const isBare = isFlow && before === '' && /[,[\]{}]/.test(written);
      return `${before}${isBare ? JSON.stringify(written) : written}${after}${isFlow ? '' : newlineOf(text)}`;
    },
  };
}

/** How lists call what names a variable: Kubernetes, Azure Pipelines, Render, Amazon ECS. */
const NAME_KEYS = /^(?:name|key)$/i;

/** `- name: NAME` with `value` or `valueFrom`, as Kubernetes has it, on lines of their own or in braces. */
export function namedEntry(text: string, map: YAMLMap): Entry | undefined {
  const pairOf = (key: RegExp): Pair | undefined =>
    map.items.find((pair) => isScalar(pair.key) && key.test(String(pair.key.value)));
  const [named, valued] = [pairOf(NAME_KEYS), pairOf(/^value$/i)];
  const name = named?.value;
  const range = rangeOf(name);
  const first = map.flow ? rangeOf(map)?.[0] : rangeOf(map.items[0]?.key)?.[0];
  const last = map.items.at(-1);
  if (!named || !isScalar(name) || !range || first === undefined || !last) return undefined;
  const source = valued?.value ?? keyOfConfigMap(pairOf(/^valueFrom$/)?.value, String(name.value));
  const { value, range: valueRange, write } = valueOf(source, map.flow === true);
  const start = startOfLine(text, first);
  const dash = text.slice(start, first);
  if (!/^\s*-\s+$/.test(dash)) return undefined;
  const keys = [String(named.key), valued ? String(valued.key) : 'value'] as const;
  const newline = newlineOf(text);
  return {
    ...{ name: String(name.value), value, start, nameRange: innerOf(name, range), valueRange },
    ...{ isLines: true, writeValue: write },
    end: map.flow ? endOfLine(text, rangeOf(map)?.[1] ?? first) : endOfLines(text, last, first),
    write: (other, given = PLACEHOLDER) => {
      const parts = [`${keys[0]}: ${other}`, `${keys[1]}: ${write(given)}`];
      return map.flow
        ? `${dash}{ ${parts.join(', ')} }${newline}`
        : `${dash}${parts.join(newline + dash.replace('-', ' '))}${newline}`;
    },
  };
}

/** The key by which a variable is taken from a ConfigMap, if it is named like the variable: it is renamed there too. */
function keyOfConfigMap(source: unknown, name: string): Scalar | undefined {
  const key = isMap(source) ? source.getIn(['configMapKeyRef', 'key'], true) : undefined;
  return isScalar(key) && key.value === name ? key : undefined;
}

interface WrittenValue {
  readonly value: string | undefined;
  readonly range: readonly [number, number] | undefined;
  readonly write: (value: string) => string;
}

/** A scalar on one line; anything else (a reference, a block, nothing) is handed on. */
function valueOf(node: unknown, isFlow: boolean): WrittenValue {
  const range = rangeOf(node);
  const plain = (value: string): string =>
    NEEDS_QUOTES.test(value) || (isFlow && /[,[\]{}]/.test(value)) ? JSON.stringify(value) : value;
  const isText =
    isScalar(node) && node.tag === undefined && node.value !== null && !String(node.type).startsWith('BLOCK');
  if (!isText || !range) return { value: undefined, range: undefined, write: plain };
  const isSingle = node.type === 'QUOTE_SINGLE';
  const quoted = isSingle || node.type === 'QUOTE_DOUBLE';
  const write = (value: string): string =>
    isSingle ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
  return { value: String(node.value), range, write: quoted ? write : plain };
}

function rangeOf(node: unknown): readonly [start: number, end: number] | undefined {
  const range = isScalar(node) || isCollection(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}

/** Without the quotes. */
function innerOf(node: Scalar, [start, end]: readonly [number, number]): readonly [number, number] {
  return node.type?.startsWith('QUOTE') ? [start + 1, end - 1] : [start, end];
}

function endOfLines(text: string, pair: Pair, fallback: number): number {
  const end = rangeOf(pair.value)?.[1] ?? fallback;
  return end > 0 && text[end - 1] === '\n' ? end : endOfLine(text, end);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
