import type { NodePath } from '@babel/traverse';
import type { PlacedEdit } from '../../ast/renderCuts';
import { quoteOf } from '../../ast/style';
import { indentAt, indentUnit, lineBreak } from '../../ast/textLines';
import { children, part } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { isMetascope, scopesFor } from '../../ims/metascopes';
import { isFromEnvironment } from '../environment/isEnvironment';
import type { WantedScopes } from './types';

/** Lists longer than this are broken over lines, as formatters do. */
const LONG_LIST = 80;

/** Metascopes written in the code, and the edits that put scopes in their place. */
export interface Replacement {
  readonly edits: readonly PlacedEdit[];
  readonly metascopes: readonly string[];
  readonly scopes: readonly string[];
  /** Those without a published pair, now read from the environment. */
  readonly unknown: readonly string[];
}

/** `'ent_a,ent_b'`: the scopes of all, or the code that reads them. */
export function replaceText(
  literal: NodePath,
  { fallback, override }: WantedScopes,
  context: ModuleContext,
): Replacement | undefined {
  if (!literal.isStringLiteral()) return undefined;
  const metascopes = literal.node.value.split(/[\s,]+/).filter(Boolean);
  if (!metascopes.some(isMetascope)) return undefined;
  const scopes = override ?? scopesFor(metascopes);
  const span = spanOf(literal);
  const quote = quoteOf(literal);
  if (scopes) {
    const text = `${quote}${scopes.join(',')}${quote}`;
    return { edits: [{ ...span, text }], metascopes, scopes, unknown: [] };
  }
  // Beside a variable that a person has to set anyway, a second one would be too much.
  if (isDefaultOfVariable(literal, context))
    return { edits: [{ ...span, text: `${quote}${quote}` }], metascopes, scopes: [], unknown: [] };
  return { edits: [{ ...span, text: fallback.read }], metascopes, scopes: [], unknown: metascopes };
}

/** `process.env.X || 'ent_x'`, `{ X = 'ent_x' } = process.env`, `X: z.string().default('ent_x')`. */
function isDefaultOfVariable(literal: NodePath, { origins }: ModuleContext): boolean {
  const parent = literal.parentPath;
  if (literal.findParent((path) => origins.schemas.isRow(path)) !== null) return true;
  if (literal.key !== 'right' || !parent) return false;
  const left = part(parent, 'left') as NodePath;
  if (parent.isAssignmentPattern()) return isFromEnvironment(left);
  return parent.isLogicalExpression() && origins.of(left).some(({ path }) => isFromEnvironment(path));
}

/** `['ent_a', 'ent_b']`: a list of the scopes of all, written like the list that was. */
export function replaceList(
  list: NodePath,
  { fallback, override }: WantedScopes,
  context: ModuleContext,
): Replacement | undefined {
  const items = children(list, 'elements');
  const metascopes = items.flatMap((item) => (item.isStringLiteral() ? [item.node.value] : []));
  if (metascopes.length !== items.length || !metascopes.some(isMetascope)) return undefined;
  const scopes = override ?? scopesFor(metascopes);
  if (scopes) return { edits: [listEdit(list, items, scopes, context)], metascopes, scopes, unknown: [] };
  const edit = { ...spanOf(list), text: `(${fallback.read} || '').split(',')` };
  return { edits: [edit], metascopes, scopes: [], unknown: metascopes };
}

function listEdit(
  list: NodePath,
  items: readonly NodePath[],
  scopes: readonly string[],
  context: ModuleContext,
): PlacedEdit {
  const { start, end } = spanOf(list);
  const { text } = context.at(list).module;
  const [first = list, second] = items;
  const quote = quoteOf(first);
  const quoted = scopes.map((scope) => `${quote}${scope}${quote}`);
  const gap = text.slice(start + 1, first.node.start ?? start);
  if (!gap.includes('\n') && quoted.join(', ').length > LONG_LIST)
    return {
      place: list,
      start: start + 1,
      end: end - 1,
      text: brokenLines(quoted, start, context.at(list)),
    };
  const ownSeparator = gap.includes('\n') ? `,${gap}` : ', ';
  const separator = second ? text.slice(first.node.end ?? 0, second.node.start ?? 0) : ownSeparator;
  return {
    place: list,
    start: first.node.start ?? start,
    end: items.at(-1)?.node.end ?? end,
    text: quoted.join(separator),
  };
}

/** List items on lines of their own, one step deeper than the line the list begins on. */
function brokenLines(items: readonly string[], start: number, { module }: ModuleContext): string {
  const { text, path } = module;
  const outer = indentAt(text, start);
  const inner = outer + indentUnit(text);
  const end = lineBreak(text);
  // JSON has no comma behind the last item.
  const last = path.endsWith('.json') ? '' : ',';
  return `${end}${items.map((item) => inner + item).join(`,${end}`)}${last}${end}${outer}`;
}

function spanOf(place: NodePath): { place: NodePath; start: number; end: number } {
  return { place, start: place.node.start ?? 0, end: place.node.end ?? 0 };
}
