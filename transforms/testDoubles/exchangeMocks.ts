import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import { isTestCase, isTestSuite } from '../ast/testCode';
import { child } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { EXCHANGE_PATH } from '../ims/endpoints';
import { rewriteField, type Outcome } from './assertionField';
import type { Expectation } from './expectation';
import { rewriteName } from './fieldNames';
import { rewriteFormPattern, rewriteFormText } from './formTexts';
import { visit } from '../ast/visit';

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

/** Lets the stand-ins for the exchange in a test stand for the token endpoint: its path, and what it is sent. */
export function adaptExchangeMocks(context: ModuleContext, expected: Expectation): AdaptedMocks {
  const { module, cascade } = context;
  const adapted: NodePath[] = [];
  const missed: NodePath[] = [];
  const note = (path: NodePath, outcome: Outcome): void => {
    if (outcome !== 'kept') (outcome === 'adapted' ? adapted : missed).push(path);
  };
  const isLive = (path: NodePath): boolean => !cascade.isGone(path);
  visit(module.program, {
    StringLiteral(path) {
      if (isLive(path) && !isTitle(path)) noteText(path, path.node.value);
    },
    TemplateElement(path) {
      if (isLive(path) && !isTitle(path.parentPath)) noteText(path, path.node.value.raw);
    },
    RegExpLiteral(path) {
      const { pattern } = path.node;
      if (!isLive(path)) return;
      if (EXCHANGE_PATTERN.test(pattern)) note(path, rewritePath(path, EXCHANGE_PATTERN, context));
      else if (/\bjwt_token\b/.test(pattern)) note(path, rewriteFormPattern(path, context));
    },
    Identifier(path) {
      if (path.node.name === 'FormData' && isClassTest(path) && isLive(path)) note(path, rewriteClass(path));
      if (path.node.name !== 'jwt_token' || !isLive(path) || !isFieldName(path)) return;
      note(path, rewriteField(path, expected, context));
    },
  });
  return { adapted, missed };

  function noteText(path: NodePath, text: string): void {
    if (isUrl(text)) note(path, rewritePath(path, EXCHANGE_WORDS, context));
    if (text === 'jwt_token' && path.isStringLiteral()) note(path, rewriteString(path));
    else if (/\bjwt_token=/.test(text)) note(path, rewriteFormText(path, expected, context));
    else if (/\bjwt_token\b/.test(text) && !/\s/.test(text)) note(path, 'missed');
  }

  /** `expect(body).toBeInstanceOf(FormData)`. */
  function rewriteClass(path: NodePath): Outcome {
    if (expected.bodyClass === undefined) return 'missed';
    context.draft.replace(path, expected.bodyClass);
    return 'adapted';
  }

  /** `'jwt_token'`: a field that is read or listed, or a name among others. */
  function rewriteString(path: NodePath): Outcome {
    const outcome = rewriteField(path, expected, context);
    return outcome === 'missed' ? rewriteName(path, context) : outcome;
  }
}

/** A URL or a path; not a sentence. */
function isUrl(text: string): boolean {
  return !/\s/.test(text) && EXCHANGE_PATH.test(text);
}

/** Whether a text only says what a test is about. */
function isTitle(path: NodePath): boolean {
  const statement = path.key === 0 ? path.parentPath?.parentPath : undefined;
  return statement?.isExpressionStatement() === true && (isTestCase(statement) || isTestSuite(statement));
}

/** Whether a class is what a value is expected to be made by. */
function isClassTest(path: NodePath): boolean {
  const parent = path.parentPath;
  if (parent?.isBinaryExpression({ operator: 'instanceof' })) return path.key === 'right';
  const callee = path.listKey === 'arguments' && parent ? child(parent, 'callee') : undefined;
  return /^(?:toBe)?instanceof$/i.test((callee && memberName(callee)) ?? '');
}

/** Whether a name is that of a field; a variable may have it as well. */
function isFieldName(path: NodePath): boolean {
  return (
    path.key === 'key' || (path.key === 'property' && memberName(path.parentPath as NodePath) !== undefined)
  );
}

/** Replaces the words of the path where they stand. */
function rewritePath(path: NodePath, pattern: RegExp, context: ModuleContext): Outcome {
  const { draft, module } = context;
  const from = path.node.start ?? 0;
  const text = module.text.slice(from, path.node.end ?? from);
  const match = pattern.exec(text);
  if (!match) return 'missed';
  const start = from + match.index;
  draft.replaceRange(start, start + match[0].length, `token${match[1] ?? '/'}v3`);
  return 'adapted';
}
