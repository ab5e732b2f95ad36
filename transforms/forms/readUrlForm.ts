import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { statementOf } from '../ast/statements';
import { quoteStyle } from '../ast/style';
import { child, unwrap } from '../ast/unwrap';
import type { UrlPart } from '../clients/types';
import type { SourceModule } from '../types';
import { cutQuery, type QueryCut } from './cutQuery';
import { readAppends } from './readCollection';
import { readForm } from './readForm';
import { sliceParts, textFields, textOf } from './readText';
import { textParts, type TextPart } from './textParts';
import type { FormField, FormModel } from './types';

/** Parameters in the URL of a request: in its query string, or set on the URL object. */
export interface UrlSlot {
  readonly form: FormModel;
  /** The expression that makes them all; undefined when they are written one by one. */
  readonly value: NodePath | undefined;
  /** What takes them out of the URL. */
  readonly cut: QueryCut;
  /** Statements that only set them. */
  readonly statements: readonly NodePath[];
}

/** Parameters found in one place. */
interface Found {
  readonly fields: readonly FormField[];
  /** Expressions that make several parameters at once. */
  readonly wholes: readonly NodePath[];
}

/** Reads the parameters of a URL; undefined when it has none, or none that can be taken out. */
export function readUrlForm(
  url: readonly UrlPart[],
  module: SourceModule,
  origins: Origins,
): UrlSlot | undefined {
  const parts = url.filter((part) => typeof part !== 'string');
  const cutting = { origins, module, quote: quoteStyle(module) };
  const written = parts.flatMap((part) => readQuery(textParts(part, origins)) ?? []);
  const [marked, ...others] = parts.filter((part) => readQuery(textParts(part, origins)));
  const cut = marked && cutQuery(marked, cutting);
  const set = parts.flatMap((part) => readSearch(part, origins));
  const statements = set.map(({ statement }) => statement);
  if (others.length > 0 || (marked && !cut) || !statements.every((path) => path !== undefined))
    return undefined;
  const fields = [...written, ...set].flatMap((found) => found.fields);
  const [value, ...more] = [...written, ...set].flatMap((found) => found.wholes);
  if (more.length > 0 || (value && fields.length > 0)) return undefined;
  const form = value
    ? readForm(value, 'urlencoded', origins)
    : collected(fields, marked ?? parts[0], set.length > 0);
  return form && { form, value, cut: cut ?? { edits: [], released: [] }, statements };
}

function collected(
  fields: readonly FormField[],
  container: NodePath | undefined,
  isSet: boolean,
): FormModel | undefined {
  return container && fields.length > 0
    ? { style: isSet ? 'appends' : 'text', encoding: 'urlencoded', fields, container, serializer: undefined }
    : undefined;
}

/** What follows the question mark of a text. */
function readQuery(parts: readonly TextPart[]): Found | undefined {
  const text = textOf(parts);
  const mark = text.indexOf('?');
  return mark < 0 ? undefined : readParameters(sliceParts(parts, mark + 1, text.length));
}

/** `name=value&…`, or one expression between two `&` that makes several parameters. */
function readParameters(parts: readonly TextPart[]): Found {
  const text = textOf(parts);
  let from = 0;
  const wholes = text.split('&').flatMap((segment) => {
    const inside = sliceParts(parts, from, from + segment.length);
    from += segment.length + 1;
    const [only, ...others] = inside;
    return only?.kind === 'code' && others.length === 0 ? [only.path] : [];
  });
  return { fields: textFields(parts), wholes };
}

/** `url.searchParams.set(name, value)` and `url.search = …`. */
function readSearch(part: NodePath, origins: Origins): (Found & { statement: NodePath | undefined })[] {
  const value = unwrap(part);
  const object = memberName(value) === 'href' ? child(value, 'object') : value;
  const made = (object ? origins.of(object) : []).find(({ path }) => isUrl(path))?.path;
  if (!made) return [];
  const isMade = (path: NodePath | undefined): boolean =>
    path !== undefined && origins.of(path).some((origin) => origin.path.node === made.node);
  const isSearch = (path: NodePath): boolean =>
    memberName(path) === 'searchParams' && isMade(child(path, 'object'));
  const fields = readAppends(
    made,
    (path) => origins.of(path).some((origin) => isSearch(origin.path)),
    origins,
  );
  const set = fields.map((field) => ({ fields: [field], wholes: [], statement: ownStatement(field.node) }));
  const assigned = origins.writesTo(made, 'search').flatMap((write) => {
    const right = child(write, 'right');
    const parts = right ? textParts(right, origins) : [];
    const found = readQuery(parts) ?? readParameters(parts);
    return [{ ...found, statement: ownStatement(write) }];
  });
  return [...set, ...assigned];
}

function isUrl(path: NodePath): boolean {
  return path.isNewExpression() && path.get('callee').isIdentifier({ name: 'URL' });
}

/** The statement that consists of an expression alone. */
function ownStatement(expression: NodePath): NodePath | undefined {
  const statement = statementOf(expression);
  return statement && child(statement, 'expression')?.node === expression.node ? statement : undefined;
}
