import type { NodePath } from '@babel/traverse';
import { evaluateText, patternText } from '../ast/evaluateText';
import type { Origins } from '../ast/origins';
import { textParts, type TextPart } from './textParts';
import type { FormField, FormModel } from './types';

/** Stands for an expression in the text that is searched for parameters; cannot occur in one. */
const CODE = '\u0000';

/** The text that an expression is, when all of it is known. */
export function wholeText(path: NodePath, origins: Origins): string | undefined {
  const [pattern, ...others] = evaluateText(path, origins);
  return pattern && others.length === 0 && pattern.every((piece) => piece.kind === 'known')
    ? patternText(pattern)
    : undefined;
}

/** `client_id=${id}&…` as a template or a sum. */
export function readText(value: NodePath, origins: Origins): FormModel | undefined {
  const fields = textFields(textParts(value, origins));
  return fields.length > 0
    ? { style: 'text', encoding: 'urlencoded', fields, container: value, serializer: undefined }
    : undefined;
}

/** The `name=value` parts of a text. */
export function textFields(parts: readonly TextPart[]): FormField[] {
  return [...textOf(parts).matchAll(/(?<=^|[&?])([\w.-]+)=([^&#]*)/g)].flatMap((match) => {
    const [, name = ''] = match;
    const named = sliceParts(parts, match.index, match.index + name.length)[0];
    const from = match.index + name.length + 1;
    const written = sliceParts(parts, from, match.index + match[0].length);
    const [first, ...others] = written;
    const value = (first && others.length === 0 ? first : named)?.path;
    if (!value || !named) return [];
    const start = named.kind === 'text' ? named.start : undefined;
    const nameRange = start === undefined ? undefined : { start, end: start + name.length };
    return [{ name, value, node: value, parts: written, ...(nameRange && { nameRange }) }];
  });
}

/** The whole text, with a character that no text has for each expression. */
export function textOf(parts: readonly TextPart[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : CODE)).join('');
}

/** The parts that make a range of the whole text, cut at its ends; an expression counts as one character. */
export function sliceParts(parts: readonly TextPart[], from: number, to: number): TextPart[] {
  let offset = 0;
  return parts.flatMap((part): TextPart[] => {
    const start = offset;
    offset += part.kind === 'text' ? part.text.length : 1;
    const low = Math.max(from, start);
    const high = Math.min(to, offset);
    if (low >= high) return [];
    if (part.kind === 'code') return [part];
    const text = part.text.slice(low - start, high - start);
    return [{ ...part, text, start: part.start === undefined ? undefined : part.start + low - start }];
  });
}
