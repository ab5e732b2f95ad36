import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import { textOf } from '../ast/parseModule';
import { quoteOf } from '../ast/style';
import { statementOf } from '../ast/statements';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { Outcome } from './assertionField';
import { isWithinDenial } from './assertions';

/** Words of assertion libraries and methods of texts and lists that look for one name among others. */
const SEARCHING =
  /^(?:toHaveProperty|(?:own)?property(?:val)?|nestedProperty|toContain|contains?|includes?|startsWith|indexOf)$/i;
const LISTING = /^keys?$/;

/** Lets a test expect the fields of the new form where it names `jwt_token` in a text of its own. */
export function rewriteName(path: NodePath, context: ModuleContext): Outcome {
  const holder = path.parentPath;
  const callee = path.listKey === 'arguments' && holder ? child(holder, 'callee') : undefined;
  const method = (callee && memberName(callee)) ?? '';
  if (isWithinDenial(path)) return 'kept';
  if (holder?.isArrayExpression()) return rewriteList(children(holder, 'elements'), context);
  if (holder && LISTING.test(method)) return rewriteList(children(holder, 'arguments'), context);
  if (!holder || !SEARCHING.test(method)) return 'missed';
  const quote = quoteOf(path);
  const next = children(holder, 'arguments')[Number(path.key) + 1];
  context.draft.replace(path, `${quote}grant_type${quote}`);
  if (next) context.draft.replace(next, `${quote}client_credentials${quote}`);
  return 'adapted';
}

/** `['client_id', 'client_secret', 'jwt_token']`: the names of all fields, in the order in which they are sent. */
function rewriteList(items: readonly NodePath[], { draft }: ModuleContext): Outcome {
  const names = items.map((item) => (item.isStringLiteral() ? item.node.value : undefined));
  const [first, second] = items;
  const last = items.at(-1);
  if (!first || !second || !last || !names.includes('client_id')) return 'missed';
  const quote = quoteOf(first);
  const statement = statementOf(first);
  const fields = ['grant_type', ...names.map((name) => (name === 'jwt_token' ? 'scope' : name))];
  const ordered = statement && /\.sort\(/.test(textOf(statement)) ? fields.sort() : fields;
  if (ordered.includes(undefined)) return 'missed';
  const gap = draft.module.text.slice(first.node.end ?? 0, second.node.start ?? 0);
  const text = ordered.map((name) => `${quote}${name ?? ''}${quote}`).join(gap);
  draft.replaceRange(first.node.start ?? 0, last.node.end ?? 0, text);
  return 'adapted';
}
