import type { NodePath } from '@babel/traverse';
import type { Origins } from '../ast/origins';
import type { Code } from '../ast/renderPlacements';
import { quoteStyle, trailingCommas } from '../ast/style';
import { indentUnit, lineBreak } from '../ast/textLines';
import { child, children, unwrap } from '../ast/unwrap';
import { asProperty } from '../clients/addSettings';
import type { BodyForm, BodyRoom } from '../clients/types';
import type { Draft } from '../draft';
import { stringsOnly } from './encodeAsForm';
import type { FieldValue } from './rewriteFields';
import type { TextPart } from './textParts';
import type { FormField, FormModel } from './types';

/** A form that leaves its place: the expression that makes it all, or fields that were written one by one. */
export interface MovingForm {
  readonly form: FormModel;
  readonly value: NodePath | undefined;
}

/** What an expression that makes a form gives. */
type FormKind = BodyRoom['takes'][number];

/** The code around a form of one kind that makes another kind of it. */
const CONVERSIONS: Readonly<Record<FormKind, Partial<Record<FormKind, readonly [string, string]>>>> = {
  object: {
    object: ['', ''],
    params: ['new URLSearchParams(', ')'],
    text: ['new URLSearchParams(', ').toString()'],
  },
  params: { params: ['', ''], text: ['', '.toString()'] },
  text: { text: ['', ''], params: ['new URLSearchParams(', ')'] },
};

/** The expressions that go along to the new place. */
export function movedPaths({ form, value }: MovingForm, assertion: FormField, origins: Origins): NodePath[] {
  if (value) return [sourceOf(value, form, origins).path];
  return form.fields
    .filter((field) => field !== assertion)
    .flatMap((field) => partsOf(field).flatMap(pathsIn));
}

/** Writes a form for the room it goes to; a form of its own fields gets the OAuth ones. */
export function moveForm(
  moving: MovingForm,
  assertion: FormField,
  scope: FieldValue,
  room: BodyRoom,
  origins: Origins,
  draft: Draft,
): void {
  const { form, value } = moving;
  const source = value ? sourceOf(value, form, origins) : { kind: 'object' as const, path: undefined };
  const conversions = CONVERSIONS[source.kind];
  const kind = room.takes.find((taken) => conversions[taken]);
  const [before, after] = (kind && conversions[kind]) ?? ['', ''];
  const isOpened = source.kind === 'object' && before !== '';
  const tail = `${isOpened ? stringsOnly(form, draft) : ''}${after}`;
  const inner: BodyForm = (indent) =>
    source.path ? [{ path: source.path, indent }] : writeObject(form.fields, assertion, scope, indent, draft);
  room.fill((indent) => [before, ...inner(indent), tail].filter((part) => part !== ''), draft);
}

/** The expression to move, without the call that makes text of it. */
function sourceOf(value: NodePath, form: FormModel, origins: Origins): { kind: FormKind; path: NodePath } {
  const path = unwrap(value);
  const [argument] = form.serializer?.node === path.node ? children(path, 'arguments') : [];
  if (argument) return { kind: 'object', path: argument };
  const made = origins.of(path).map((origin) => origin.path);
  if (made.some((origin) => origin.isNewExpression())) {
    const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
    return { kind: 'params', path: (callee && child(callee, 'object')) ?? path };
  }
  return { kind: made.some((origin) => origin.isObjectExpression()) ? 'object' : 'text', path };
}

/** `{ grant_type: 'client_credentials', … }` over several lines. */
function writeObject(
  fields: readonly FormField[],
  assertion: FormField,
  scope: FieldValue,
  indent: string,
  draft: Draft,
): Code {
  const { module } = draft;
  const quote = quoteStyle(module);
  const line = lineBreak(module.text) + indent + indentUnit(module.text);
  const others = fields.filter((field) => field.name !== 'grant_type');
  const properties: Code[] = [
    [`grant_type: ${quote}client_credentials${quote}`],
    ...others.map((field) =>
      field === assertion
        ? [scope.text === 'scope' ? 'scope' : `scope: ${scope.text}`]
        : asProperty(field.name, writeValue(field, indent + indentUnit(module.text), quote)),
    ),
  ];
  const end = `${trailingCommas(module) ? ',' : ''}${lineBreak(module.text)}${indent}}`;
  const lines = properties.flatMap((property, index): Code => [
    `${index === 0 ? '{' : ','}${line}`,
    ...property,
  ]);
  return [...lines, end];
}

/** A value out of a text as an expression: itself, its text, or a template of both. */
function writeValue(field: FormField, indent: string, quote: string): Code {
  const parts = partsOf(field);
  const [only, ...others] = parts;
  if (!only) return [quote + quote];
  if (others.length > 0) {
    const pieces = parts.flatMap((part): Code =>
      part.kind === 'text' ? [decoded(part.text)] : ['${', { path: plain(part.path), indent }, '}'],
    );
    return ['`', ...pieces, '`'];
  }
  return only.kind === 'text' ? [quote + decoded(only.text) + quote] : [{ path: plain(only.path), indent }];
}

function partsOf(field: FormField): readonly TextPart[] {
  return field.parts ?? [{ kind: 'code', path: field.value }];
}

function pathsIn(part: TextPart): NodePath[] {
  return part.kind === 'code' ? [plain(part.path)] : [];
}

/** `x` of `encodeURIComponent(x)`: a form encodes by itself. */
function plain(path: NodePath): NodePath {
  const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
  const [first] = children(path, 'arguments');
  return first && callee?.isIdentifier({ name: 'encodeURIComponent' }) ? first : path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
