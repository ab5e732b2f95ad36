import type { NodePath } from '@babel/traverse';
import type { Code } from '../ast/renderPlacements';
import { trailingCommas } from '../ast/style';
import { indentAt, indentUnit, lineBreak, lineStart, nextLine } from '../ast/textLines';
import { children, unwrap } from '../ast/unwrap';
import type { Draft } from '../draft';
import type { BodyForm } from './types';

/** Longer lines are broken. */
const LINE_LENGTH = 120;

/** A setting to add: its name, and its value as it is written at some indentation. */
interface NewSetting {
  readonly name: string;
  readonly code: BodyForm;
}

/** Adds settings to an options argument; to options that stand elsewhere, for this call only. */
export function addSettings(argument: NodePath, settings: readonly NewSetting[], draft: Draft): void {
  const literal = unwrap(argument);
  const { text } = draft.module;
  const start = literal.node.start ?? 0;
  const properties = literal.isObjectExpression() ? children(literal, 'properties') : [];
  const last = properties.at(-1);
  if (!literal.isObjectExpression()) {
    const at = argument.node.end ?? 0;
    draft.insert(argument.node.start ?? 0, '{ ...');
    draft.place(at, at, [...followUp(settings, indentAt(text, at), ', '), ' }']);
  } else if (!last) {
    draft.place(start, literal.node.end ?? start, writeSettings(settings, start, draft));
  } else if (text.slice(start, last.node.start ?? start).includes('\n')) {
    const at = last.node.end ?? 0;
    const indent = indentAt(text, last.node.start ?? 0);
    draft.place(at, at, followUp(settings, indent, `,${lineBreak(text)}${indent}`));
  } else {
    addToLine(literal, properties, settings, draft);
  }
}

/** An object of settings for the line of `at`: on that line if it is short, or with a line for each. */
export function writeSettings(settings: readonly NewSetting[], at: number, draft: Draft): Code {
  const { text } = draft.module;
  const outer = indentAt(text, at);
  const [, ...short] = followUp(settings, outer, ', ');
  if (!isLong(short, at, draft)) return ['{ ', ...short, ' }'];
  const inner = outer + indentUnit(text);
  const line = lineBreak(text) + inner;
  const [, ...lines] = followUp(settings, inner, `,${line}`);
  return [`{${line}`, ...lines, closing(draft), outer, '}'];
}

/** A one-line object stays one if what is added is short; otherwise each property gets a line. */
function addToLine(
  literal: NodePath,
  properties: readonly NodePath[],
  settings: readonly NewSetting[],
  draft: Draft,
): void {
  const { text } = draft.module;
  const start = literal.node.start ?? 0;
  const outer = indentAt(text, start);
  const at = properties.at(-1)?.node.end ?? start;
  const short = followUp(settings, outer, ', ');
  if (!isLong(short, at, draft)) {
    draft.place(at, at, short);
    return;
  }
  const inner = outer + indentUnit(text);
  const line = lineBreak(text) + inner;
  let reached = start + 1;
  for (const { node } of properties) {
    draft.replaceRange(reached, node.start ?? reached, reached === start + 1 ? line : `,${line}`);
    reached = node.end ?? reached;
  }
  const code = followUp(settings, inner, `,${line}`);
  draft.place(at, (literal.node.end ?? at) - 1, [...code, closing(draft), outer]);
}

/** Settings, each behind a gap. */
function followUp(settings: readonly NewSetting[], indent: string, gap: string): Code {
  return settings.flatMap(({ name, code }) => [gap, ...asProperty(name, code(indent))]);
}

/** What ends the last line of an object. */
function closing({ module }: Draft): string {
  return (trailingCommas(module) ? ',' : '') + lineBreak(module.text);
}

/** `name: code`, or the name alone where that is the code. */
export function asProperty(name: string, code: Code): Code {
  const [only, ...others] = code;
  const isName =
    only !== undefined && others.length === 0 && typeof only !== 'string' && only.path.isIdentifier({ name });
  return isName ? code : [`${name}: `, ...code];
}

/** Whether code takes several lines, or makes the line it is put on too long. */
function isLong(code: Code, at: number, draft: Draft): boolean {
  const { text } = draft.module;
  const added = code.map((part) => (typeof part === 'string' ? part : draft.textOf(part.path))).join('');
  const rest = nextLine(text, at) - lineStart(text, at);
  return added.includes('\n') || added.length + rest > LINE_LENGTH;
}
