import type { NodePath } from '@babel/traverse';
import type { ModuleContext } from '../context';
import { EXCHANGE_PATH } from '../ims/endpoints';
import { rewriteField } from './assertionField';

/** The exchange path within a regular expression, where slashes are escaped. */
const EXCHANGE_PATTERN = /exchange(\\\/)(?:v1\\\/)?jwt(?:\\\/)?/;

/** The same path within a text. */
const EXCHANGE_WORDS = /exchange(\/)(?:v1\/)?jwt\/?/;

/** What a test expects of the exchange, and could not be adapted. */
export interface AdaptedMocks {
  /** Texts that name the exchange, or the JWT that it is sent, and were adapted. */
  readonly adapted: readonly NodePath[];
  readonly missed: readonly NodePath[];
}

/**
 * Lets the stand-ins for the exchange in a test stand for the token endpoint: its path, and what it is sent.
 *
 * @param scopes those that the request asks for; none when they are not known
 */
export function adaptExchangeMocks(context: ModuleContext, scopes: readonly string[]): AdaptedMocks {
  const { module, cascade } = context;
  const adapted: NodePath[] = [];
  const missed: NodePath[] = [];
  const note = (path: NodePath, isDone: boolean): void => {
    if (!cascade.isGone(path)) (isDone ? adapted : missed).push(path);
  };
  module.program.traverse({
    StringLiteral(path) {
      const { value } = path.node;
      if (isUrl(value)) note(path, rewritePath(path, EXCHANGE_WORDS, context));
      else if (value === 'jwt_token') note(path, rewriteField(path, scopes, context));
    },
    TemplateElement(path) {
      if (isUrl(path.node.value.raw)) note(path, rewritePath(path, EXCHANGE_WORDS, context));
    },
    RegExpLiteral(path) {
      if (EXCHANGE_PATTERN.test(path.node.pattern)) note(path, rewritePath(path, EXCHANGE_PATTERN, context));
      else if (path.node.pattern.includes('jwt_token=')) note(path, rewritePattern(path, context));
    },
    Identifier(path) {
      if (path.node.name === 'jwt_token') note(path, rewriteField(path, scopes, context));
    },
  });
  return { adapted, missed };
}

/** A URL or a path; not a sentence. */
function isUrl(text: string): boolean {
  return !/\s/.test(text) && EXCHANGE_PATH.test(text);
}

/** Replaces the words of the path where they stand. */
function rewritePath(path: NodePath, pattern: RegExp, context: ModuleContext): boolean {
  const { draft, module } = context;
  const from = path.node.start ?? 0;
  const text = module.text.slice(from, path.node.end ?? from);
  const match = pattern.exec(text);
  if (!match) return false;
  const start = from + match.index;
  draft.replaceRange(start, start + match[0].length, `token${match[1] ?? '/'}v3`);
  return true;
}

/** `/client_id=…&jwt_token=…/`: the scope stands where the JWT stood, the grant type before all. */
function rewritePattern(path: NodePath, { draft, module }: ModuleContext): boolean {
  const from = path.node.start ?? 0;
  const text = module.text.slice(from, path.node.end ?? from);
  const match = /jwt_token=(\.[+*]|[\w.%-]+|\[\^?&[^\]]*\][+*])?/.exec(text);
  if (!match) return false;
  const value = match[1] === undefined || /^[.[]/.test(match[1]) ? (match[1] ?? '') : '[^&]+';
  const start = from + match.index;
  draft.replaceRange(start, start + match[0].length, `scope=${value}`);
  if (text.startsWith('/^')) draft.insert(from + 2, 'grant_type=client_credentials&');
  return true;
}
