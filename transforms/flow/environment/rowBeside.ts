import type { NodePath } from '@babel/traverse';
import { isEnvironmentObject } from '../../ast/environment/variables';
import { keyName, memberName, propertyName } from '../../ast/names';
import { moduleOf } from '../../ast/parseModule';
import { indentAt, isBlank, lineBreak, lineStart } from '../../ast/textLines';
import { child, children, unwrap } from '../../ast/unwrap';

/** Text that declares something, and the code that it is put behind. */
export interface Declaration {
  readonly after: NodePath;
  readonly text: string;
}

/** What a new row is called, and the variable it is for. */
interface NewRow {
  readonly key: string;
  readonly variable: string;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const DESCRIPTION = 'OAuth scopes, separated by commas';

/** Functions that make the row of any text; others ask for the form of a client id. */
const TEXT_ROW = /^(?:str|string|nonEmptyString)$/;

/** Checks that scopes pass like a client id. */
const ANY_TEXT = /^(?:min|nonempty|required|trim|optional|exist|defined|nonoptional)$/;
const DESCRIBING = /^(?:describe|description|desc|doc)$/;
/** What a row says as properties of an object and may say of any text. */
const SAID = /^(?:desc|doc|format|default|env|type)$/;

/** A row like another one, for another variable; undefined where it can't be told what of it holds for any text. */
export function rowBeside(row: NodePath, after: NodePath, wanted: NewRow): Declaration | undefined {
  const value = child(row, 'value');
  const key = child(row, 'key');
  const changes = value && changesOf(unwrap(value), wanted);
  if (!key || !changes) return undefined;
  const { text } = moduleOf(row);
  const quote = key.isStringLiteral() ? (text[key.node.start ?? 0] ?? '') : '';
  const name = { start: key.node.start ?? 0, end: key.node.end ?? 0, text: `${quote}${wanted.key}${quote}` };
  const start = row.node.start ?? 0;
  const place = after.node.start ?? 0;
  const isOwnLine = isBlank(text, lineStart(text, place), place);
  const lead = isOwnLine ? lineBreak(text) + indentAt(text, place) : ' ';
  const copy = apply(text.slice(start, row.node.end ?? start), start, [name, ...changes]);
  return { after, text: `,${lead}${copy}` };
}

function changesOf(value: NodePath, { variable }: NewRow): Change[] | undefined {
  const object = child(value, 'object');
  const property = child(value, 'property');
  if (object && property && memberName(value) !== undefined && isEnvironmentObject(object))
    return property.isIdentifier() ? [{ ...rangeOf(property), text: variable }] : undefined;
  if (value.isObjectExpression()) return changesOfProperties(value, variable);
  return value.isCallExpression() ? changesOfChain(value, variable) : undefined;
}

/** `{ doc: '…', format: String, default: '', env: 'X' }`. */
function changesOfProperties(literal: NodePath, variable: string): Change[] {
  const properties = children(literal, 'properties');
  return properties.flatMap((property, index): Change[] => {
    const name = propertyName(property) ?? '';
    const value = child(property, 'value');
    if (!value || !SAID.test(name)) return [leaveOut(properties, index)];
    if (name === 'env') return [{ ...insideOf(value), text: variable }];
    if (DESCRIBING.test(name))
      return value.isStringLiteral() ? [{ ...insideOf(value), text: DESCRIPTION }] : [];
    return name === 'default' && value.isStringLiteral() ? [{ ...insideOf(value), text: '' }] : [];
  });
}

/** `z.string().min(1).describe('…')`: what is asked of a client id alone is left out. */
function changesOfChain(call: NodePath, variable: string): Change[] | undefined {
  const callee = child(call, 'callee');
  const object = callee && child(callee, 'object');
  const name = callee?.isIdentifier() ? keyName(callee.node, false) : callee && memberName(callee);
  const args = children(call, 'arguments');
  const [first] = args;
  if (name === undefined) return undefined;
  if (!object?.isCallExpression()) {
    if (!TEXT_ROW.test(name)) return undefined;
    return first?.isObjectExpression()
      ? changesOfProperties(first, variable)
      : args.length === 0
        ? []
        : undefined;
  }
  const before = changesOfChain(object, variable);
  if (!before) return undefined;
  if (DESCRIBING.test(name) && first?.isStringLiteral())
    return [...before, { ...insideOf(first), text: DESCRIPTION }];
  const isKept = ANY_TEXT.test(name) && (!first?.isNumericLiteral() || first.node.value <= 1);
  return isKept ? before : [...before, { start: object.node.end ?? 0, end: call.node.end ?? 0, text: '' }];
}

/** A property with the comma that sets it apart. */
function leaveOut(properties: readonly NodePath[], index: number): Change {
  const [before, item, next] = [properties[index - 1], properties[index], properties[index + 1]];
  const { start, end } = item ? rangeOf(item) : { start: 0, end: 0 };
  if (next) return { start, end: next.node.start ?? end, text: '' };
  return { start: before?.node.end ?? start, end, text: '' };
}

function rangeOf({ node }: NodePath): { readonly start: number; readonly end: number } {
  return { start: node.start ?? 0, end: node.end ?? 0 };
}

/** The text between the quotes. */
function insideOf(literal: NodePath): { readonly start: number; readonly end: number } {
  const { start, end } = rangeOf(literal);
  return { start: start + 1, end: end - 1 };
}

function apply(text: string, offset: number, changes: readonly Change[]): string {
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (known, { start, end, text: to }) => known.slice(0, start - offset) + to + known.slice(end - offset),
      text,
    );
}
