import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../ast/names';
import { objectFunction } from '../ast/objectCalls';
import type { Origins } from '../ast/origins';
import { child, children } from '../ast/unwrap';
import { visit } from '../ast/visit';
import { ASSERTION } from '../ims/endpoints';
import { readCollection } from './readCollection';
import { readText, wholeText } from './readText';
import type { FormEncoding, FormField, FormModel } from './types';

/** What stays the same while one value is read. */
interface Reading {
  readonly origins: Origins;
  /** How a plain object or list leaves. */
  readonly plain: FormEncoding;
  readonly serializer: NodePath | undefined;
  /** The values being read already: a form can be spread into itself, `form = { ...form, x }`. */
  readonly outer: readonly NodePath[];
}

/**
 * Reads the parameters that an expression sends; undefined when it is no form this code can show.
 *
 * @param plain how the place it stands in sends a plain object
 */
export function readForm(path: NodePath, plain: FormEncoding, origins: Origins): FormModel | undefined {
  return readAny(path, { origins, plain, serializer: undefined, outer: [] });
}

/** Of all values an expression can have, the last form that sends an assertion, or else the first form. */
function readAny(path: NodePath, reading: Reading): FormModel | undefined {
  const forms = reading.origins
    .of(path)
    .flatMap((origin) => readValue(origin.path, reading) ?? [])
    .filter(({ fields }) => fields.length > 0);
  return forms.findLast(({ fields }) => fields.some(({ name }) => name === ASSERTION)) ?? forms[0];
}

function readValue(value: NodePath, reading: Reading): FormModel | undefined {
  const { origins, serializer } = reading;
  if (reading.outer.some(({ node }) => node === value.node)) return undefined;
  const inside: Reading = { ...reading, outer: [...reading.outer, value] };
  if (value.isObjectExpression()) return readObject(value, inside);
  if (value.isArrayExpression()) return readPairs(value, inside);
  if (value.isCallExpression()) return readSerializer(value, inside);
  if (value.isTemplateLiteral() || value.isBinaryExpression()) return readText(value, origins);
  if (!value.isNewExpression()) return undefined;
  return readCollection(value, {
    origins,
    serializer,
    readInitial: (path, plain) => readAny(path, { ...inside, plain, serializer: undefined }),
  });
}

/** `x.toString()`, `qs.stringify(x)`, `JSON.stringify(x)`, the bytes of such a text, or its parts joined by hand. */
function readSerializer(call: NodePath, reading: Reading): FormModel | undefined {
  const callee = child(call, 'callee') as NodePath;
  const name = memberName(callee) ?? (callee.isIdentifier() ? callee.node.name : undefined);
  const object = child(callee, 'object');
  const [first] = children(call, 'arguments');
  if (name === 'toString' && object)
    return readAny(object, { ...reading, plain: 'urlencoded', serializer: undefined });
  if (name === 'join' && object?.isArrayExpression()) return readText(call, reading.origins);
  const listed = name === 'join' && object ? listedObject(object, reading.origins) : undefined;
  if (listed) return readAny(listed, { ...reading, plain: 'urlencoded', serializer: undefined });
  if (first && name === 'from' && object?.isIdentifier({ name: 'Buffer' })) return readAny(first, reading);
  if (!first || (name !== 'stringify' && name !== 'encode')) return undefined;
  const plain = object?.isIdentifier({ name: 'JSON' }) ? 'json' : 'urlencoded';
  return readAny(first, { ...reading, plain, serializer: call });
}

/** `o` of `Object.keys(o).map((key) => key + '=' + …)` and of `Object.entries(o).map(…)`. */
function listedObject(list: NodePath, origins: Origins): NodePath | undefined {
  for (const { path } of origins.of(list)) {
    const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
    const [source] = callee && memberName(callee) === 'map' ? [child(callee, 'object')] : [];
    const isList = source && /^(keys|entries)$/.test(objectFunction(source) ?? '');
    const [object] = isList ? children(source, 'arguments') : [];
    if (object && writesPairs(children(path, 'arguments')[0])) return object;
  }
  return undefined;
}

/** Whether a function puts names and values together with an equals sign. */
function writesPairs(fn: NodePath | undefined): boolean {
  let found = false;
  if (fn)
    visit(fn, {
      StringLiteral({ node }) {
        found ||= node.value === '=';
      },
      TemplateElement({ node }) {
        found ||= node.value.raw === '=';
      },
    });
  return found;
}

function readObject(literal: NodePath, reading: Reading): FormModel {
  const { origins, plain, serializer } = reading;
  const fields: FormField[] = [];
  for (const property of children(literal, 'properties')) {
    if (property.isSpreadElement()) {
      fields.push(
        ...(readAny(property.get('argument'), { ...reading, serializer: undefined })?.fields ?? []),
      );
      continue;
    }
    const name = propertyName(property) ?? computedName(property, origins);
    const value = child(property, 'value');
    if (name !== undefined && value) fields.push({ name, value, node: property });
  }
  for (const write of origins.allWritesTo(literal)) {
    const name = memberName(child(write, 'left') as NodePath);
    const value = child(write, 'right');
    if (name !== undefined && value) fields.push({ name, value, node: write });
  }
  return { style: 'object', encoding: plain, fields, container: literal, serializer };
}

function computedName(property: NodePath, origins: Origins): string | undefined {
  const key = child(property, 'key');
  return key && wholeText(key, origins);
}

/** `[['client_id', id], …]`. */
function readPairs(list: NodePath, { origins, plain, serializer }: Reading): FormModel {
  const fields = children(list, 'elements').flatMap((item) => {
    const [key, value] = children(item, 'elements');
    const name = key && wholeText(key, origins);
    return name !== undefined && value ? [{ name, value, node: item }] : [];
  });
  return { style: 'pairs', encoding: plain, fields, container: list, serializer };
}
