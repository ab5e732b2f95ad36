import type { NodePath } from '@babel/traverse';
import { children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { Outcome } from './assertionField';
import { isWithinDenial } from './assertions';
import type { Expectation } from './expectation';

const GRANT = 'grant_type=client_credentials';
/** A field that the form of the exchange begins with; in a snapshot the text stands between quotes of its own. */
const FIRST_FIELD = /^(["']?)(?:client_id|client_secret|jwt_token)=/;
/** The JWT within a form, up to the next field or the end of the text. */
const ASSERTION = /jwt_token=([^&\s'"`$]*)/;
/** The same in a regular expression, up to the next field, the end or a group. */
const ASSERTION_PATTERN = /jwt_token=((?:\\.|\[(?:\\.|[^\]\\])*\]|[^&$()|/\\[])*)/;
/** What a pattern may say of a value and of every other one as well. */
const ANYTHING = /^(?:\.[+*]\??|\[\^&\][+*]\??)?$/;

/**
 * `'client_id=…&jwt_token=…'`: the scope stands where the JWT stood, the grant type before all; a text that is about
 * the JWT alone is about the grant type.
 */
export function rewriteFormText(path: NodePath, expected: Expectation, context: ModuleContext): Outcome {
  const { draft } = context;
  const from = (path.node.start ?? 0) + (path.isStringLiteral() ? 1 : 0);
  const text = draft.module.text.slice(from, (path.node.end ?? from) - (path.isStringLiteral() ? 1 : 0));
  const match = ASSERTION.exec(text);
  if (!match) return 'missed';
  if (isWithinDenial(path)) return 'kept';
  const filler =
    match[1] === '' ? fillerBehind(path, match.index + match[0].length === text.length) : undefined;
  const start = from + match.index;
  const end = filler ? (filler.node.end ?? 0) + 1 : start + match[0].length;
  const isAlone = text === match[0] && (!filler || isLast(filler));
  const isOpen = match[1] === '' && !filler;
  if (isAlone) draft.replaceRange(start, end, isOpen ? 'grant_type=' : GRANT);
  else if (isOpen) draft.replaceRange(start, end, 'scope=');
  else if (expected.encoded === undefined) return 'missed';
  else draft.replaceRange(start, end, `scope=${expected.encoded}`);
  if (filler) draft.cascade.release(filler);
  const first = FIRST_FIELD.exec(text);
  if (!isAlone && isBeginning(path) && first && holdsAll(path))
    draft.insert(from + (first[1]?.length ?? 0), `${GRANT}&`);
  return 'adapted';
}

/** `/client_id=…&jwt_token=…/`: the scope stands where the JWT stood, the grant type before all. */
export function rewriteFormPattern(path: NodePath, { draft }: ModuleContext): Outcome {
  const from = path.node.start ?? 0;
  const text = draft.module.text.slice(from, path.node.end ?? from);
  if (isWithinDenial(path)) return 'kept';
  if (path.isRegExpLiteral() && path.node.pattern === 'jwt_token') {
    draft.replaceRange(from + 1, from + 1 + 'jwt_token'.length, 'grant_type');
    return 'adapted';
  }
  const match = ASSERTION_PATTERN.exec(text);
  const start = from + (match?.index ?? 0);
  if (!match || draft.module.text[start + match[0].length] === '(') return 'missed';
  const [whole, value = ''] = match;
  draft.replaceRange(start, start + whole.length, `scope=${ANYTHING.test(value) ? value : '[^&]+'}`);
  if (text.startsWith('/^') && FIRST_FIELD.test(text.slice(2))) draft.insert(from + 2, `${GRANT}&`);
  return 'adapted';
}

/** The expression that fills a template behind one of its texts. */
function fillerBehind(path: NodePath, isAtEnd: boolean): NodePath | undefined {
  if (!path.isTemplateElement() || !isAtEnd) return undefined;
  return children(path.parentPath, 'expressions')[Number(path.key)];
}

/** Whether nothing follows an expression in a template. */
function isLast(filler: NodePath): boolean {
  const next = filler.parentPath && children(filler.parentPath, 'quasis')[Number(filler.key) + 1];
  return next?.isTemplateElement() === true && next.node.value.raw === '';
}

/** Whether a text is the first part of what it belongs to. */
function isBeginning(path: NodePath): boolean {
  return !path.isTemplateElement() || path.key === 0;
}

/** Whether a text has all three fields of the exchange, not only some that stand side by side. */
function holdsAll(path: NodePath): boolean {
  const whole = path.isTemplateElement() ? path.parentPath : path;
  const texts = whole.isTemplateLiteral() ? children(whole, 'quasis') : [whole];
  const text = texts
    .map((part) =>
      part.isTemplateElement() ? part.node.value.raw : part.isStringLiteral() ? part.node.value : '',
    )
    .join('');
  return ['client_id=', 'client_secret=', 'jwt_token='].every((field) => text.includes(field));
}
