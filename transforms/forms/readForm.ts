import type { NodePath } from '@babel/traverse';
import { importSource } from '../ast/importSource';
import { evaluateText, patternText, type Piece } from '../ast/evaluateText';
import { memberName, propertyName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { child, children, unwrap } from '../ast/unwrap';
import type { FormEncoding, FormField, FormModel } from './types';

const APPENDERS = new Set(['append', 'set']);

/** Reads the parameters that an expression sends; undefined when it is no form this code can show. */
export function readForm(path: NodePath, plain: FormEncoding, origins: Origins): FormModel | undefined {
  for (const origin of origins.of(path)) {
    const form = readValue(origin.path, plain, origins, undefined);
    if (form && form.fields.length > 0) return form;
  }
  return undefined;
}

function readValue(
  value: NodePath,
  plain: FormEncoding,
  origins: Origins,
  serializer: NodePath | undefined,
): FormModel | undefined {
  if (value.isObjectExpression()) return readObject(value, plain, origins, serializer);
  if (value.isArrayExpression()) return readPairs(value, plain, origins, serializer);
  if (value.isNewExpression()) return readCollection(value, origins, serializer);
  if (value.isCallExpression()) return readSerializer(value, origins);
  if (value.isTemplateLiteral() || value.isBinaryExpression()) return readText(value, origins);
  return undefined;
}

/** `x.toString()`, `qs.stringify(x)`, `JSON.stringify(x)`. */
function readSerializer(call: NodePath, origins: Origins): FormModel | undefined {
  const callee = child(call, 'callee') as NodePath;
  const name = memberName(callee) ?? (callee.isIdentifier() ? callee.node.name : undefined);
  const object = child(callee, 'object');
  const [first] = children(call, 'arguments');
  const inner = (
    path: NodePath,
    plain: FormEncoding,
    serializer: NodePath | undefined,
  ): FormModel | undefined => {
    for (const origin of origins.of(path)) {
      const form = readValue(origin.path, plain, origins, serializer);
      if (form) return form;
    }
    return undefined;
  };
  if (name === 'toString' && object) return inner(object, 'urlencoded', undefined);
  if (name === 'join' && object?.isArrayExpression()) return readText(call, origins);
  if (!first || (name !== 'stringify' && name !== 'encode')) return undefined;
  return inner(first, object?.isIdentifier({ name: 'JSON' }) ? 'json' : 'urlencoded', call);
}

/** `new URLSearchParams(…)` or `new FormData()`, with what is appended afterwards. */
function readCollection(
  value: NodePath,
  origins: Origins,
  serializer: NodePath | undefined,
): FormModel | undefined {
  const callee = child(value, 'callee');
  if (!callee?.isIdentifier()) return undefined;
  const isMultipart =
    callee.node.name === 'FormData' || importSource(callee, callee.node.name) === 'form-data';
  if (!isMultipart && callee.node.name !== 'URLSearchParams') return undefined;
  const encoding = isMultipart ? 'multipart' : 'urlencoded';
  const [initial] = children(value, 'arguments');
  const start = initial && readForm(initial, encoding, origins);
  const appended = readAppends(value, origins);
  if (appended.length === 0) return start && { ...start, encoding, serializer };
  return {
    style: start && start.fields.some((field) => field.name === 'jwt_token') ? start.style : 'appends',
    encoding,
    fields: [...(start?.fields ?? []), ...appended],
    container: start && start.fields.some((field) => field.name === 'jwt_token') ? start.container : value,
    serializer,
  };
}

/** Calls `form.append(name, value)` on a collection. */
function readAppends(collection: NodePath, origins: Origins): FormField[] {
  const found: FormField[] = [];
  collection.scope.getProgramParent().path.traverse({
    CallExpression(call) {
      const callee = call.get('callee') as NodePath;
      const name = memberName(callee);
      const object = child(callee, 'object');
      const [key, value] = children(call, 'arguments');
      if (name === undefined || !APPENDERS.has(name) || !object || !key || !value) return;
      const field = textOf(key, origins);
      if (field === undefined) return;
      if (origins.of(object).some((origin) => origin.path.node === collection.node)) {
        found.push({ name: field, value, node: call });
      }
    },
  });
  return found;
}

function textOf(path: NodePath, origins: Origins): string | undefined {
  const [pattern, ...others] = evaluateText(path, origins);
  return pattern && others.length === 0 && pattern.every((piece) => piece.kind === 'known')
    ? patternText(pattern)
    : undefined;
}

function readObject(
  literal: NodePath,
  encoding: FormEncoding,
  origins: Origins,
  serializer: NodePath | undefined,
): FormModel {
  const fields: FormField[] = [];
  for (const property of children(literal, 'properties')) {
    if (property.isSpreadElement()) {
      fields.push(...(readForm(property.get('argument'), encoding, origins)?.fields ?? []));
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
  return { style: 'object', encoding, fields, container: literal, serializer };
}

function computedName(property: NodePath, origins: Origins): string | undefined {
  const key = child(property, 'key');
  return key && textOf(key, origins);
}

/** `[['client_id', id], …]`. */
function readPairs(
  list: NodePath,
  encoding: FormEncoding,
  origins: Origins,
  serializer: NodePath | undefined,
): FormModel {
  const fields = children(list, 'elements').flatMap((item) => {
    const [key, value] = children(item, 'elements');
    const name = key && textOf(key, origins);
    return name !== undefined && value ? [{ name, value, node: item }] : [];
  });
  return { style: 'pairs', encoding, fields, container: list, serializer };
}

/** `client_id=${id}&…` as a template or a sum. */
function readText(value: NodePath, origins: Origins): FormModel | undefined {
  const pattern = evaluateText(value, origins)[0];
  const fields = pattern?.flatMap((piece, index) => textFields(piece, pattern[index + 1])) ?? [];
  return fields.length > 0
    ? { style: 'text', encoding: 'urlencoded', fields, container: value, serializer: undefined }
    : undefined;
}

/** The `name=` parts of one known piece; the last of them takes its value from the hole that follows. */
function textFields(piece: Piece, next: Piece | undefined): FormField[] {
  if (piece.kind !== 'known' || piece.start === undefined) return [];
  const start = piece.start;
  return [...piece.text.matchAll(/(?:^|[&?])(\w+)=/g)].map((match) => {
    const from = start + match.index + match[0].length - (match[1]?.length ?? 0) - 1;
    const isLast = match.index + match[0].length === piece.text.length;
    const value = isLast && next?.kind === 'hole' ? next.path : piece.node;
    return {
      name: match[1] ?? '',
      value: unwrap(value),
      node: value,
      nameRange: { start: from, end: from + (match[1]?.length ?? 0) },
    };
  });
}
