import type { NodePath } from '@babel/traverse';
import { propertyName } from '../ast/names';
import { child, children, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { visit } from '../ast/visit';

/** The shortest lifetime that is told from one in seconds: the exchange counted milliseconds. */
const SURELY_MILLISECONDS = 100_000;

/** The lifetime in an answer that is written as JSON, in a text. */
const IN_JSON = /("expires_in"\s*:\s*)(\d+)/;

/**
 * Turns the lifetimes in the answers that a test gives from milliseconds into seconds. Where the test expects the same
 * number of milliseconds of the code, that is one of whole seconds from now on.
 */
export function adaptLifetimes(context: ModuleContext): NodePath[] {
  const { module, draft, cascade } = context;
  const numbers = numbersIn(context);
  const adapted: NodePath[] = [];
  const expected = new Map<number, number>();
  const convert = (milliseconds: number): number => {
    const seconds = secondsOf(milliseconds, numbers);
    expected.set(milliseconds, seconds * 1000);
    return seconds;
  };
  visit(module.program, {
    ObjectProperty(property) {
      const value = child(property, 'value');
      if (propertyName(property) !== 'expires_in' || !value || cascade.isGone(property)) return;
      if (!isAnswer(property.parentPath)) return;
      const text = convertValue(value, module.text, convert);
      if (text === undefined) return;
      draft.replaceRange(value.node.start ?? 0, value.node.end ?? 0, text);
      adapted.push(property);
    },
    'StringLiteral|TemplateElement': (path: NodePath) => {
      const from = path.node.start ?? 0;
      const text = module.text.slice(from, path.node.end ?? from);
      const match = text.includes('"access_token"') ? IN_JSON.exec(text) : null;
      const [whole = '', lead = '', number = ''] = match ?? [];
      if (!match || cascade.isGone(path) || !isMilliseconds(Number(number))) return;
      const start = from + match.index;
      draft.replaceRange(start + lead.length, start + whole.length, String(convert(Number(number))));
      adapted.push(path);
    },
  });
  roundExpected(expected, adapted, context);
  return adapted;
}

/** `86399999`, which the code does not give any more: `86399000`. */
function roundExpected(
  expected: ReadonlyMap<number, number>,
  answers: readonly NodePath[],
  { module, draft, cascade }: ModuleContext,
): void {
  visit(module.program, {
    NumericLiteral(path) {
      const rounded = expected.get(path.node.value);
      if (rounded === undefined || rounded === path.node.value || cascade.isGone(path)) return;
      if (answers.some((answer) => path.isDescendant(answer))) return;
      draft.replaceRange(path.node.start ?? 0, path.node.end ?? 0, String(rounded));
    },
  });
}

function numbersIn({ module }: ModuleContext): ReadonlySet<number> {
  const found = new Set<number>();
  visit(module.program, {
    NumericLiteral(path) {
      found.add(path.node.value);
    },
  });
  return found;
}

/** Whole seconds; rounded up only where the test expects that of the code. */
function secondsOf(milliseconds: number, numbers: ReadonlySet<number>): number {
  const up = Math.ceil(milliseconds / 1000);
  return numbers.has(up) ? up : Math.floor(milliseconds / 1000);
}

/** Whether an object is an answer of IMS: it gives a token. */
function isAnswer(literal: NodePath | null): boolean {
  return (
    literal !== null && children(literal, 'properties').some((item) => propertyName(item) === 'access_token')
  );
}

function isMilliseconds(number: number): boolean {
  return number > 0 && (number >= SURELY_MILLISECONDS || number % 1000 === 0);
}

/** A number of milliseconds as seconds; `24 * 60 * 60 * 1000` without its last factor, a name divided. */
function convertValue(
  value: NodePath,
  source: string,
  convert: (milliseconds: number) => number,
): string | undefined {
  const text = source.slice(value.node.start ?? 0, value.node.end ?? 0);
  const product = /^([\d_\s*]+?)\s*\*\s*(?:1000|1e3|1_000)$/.exec(text);
  if (product) return product[1];
  const number = numberOf(value);
  if (number !== undefined) return isMilliseconds(number) ? String(convert(number)) : undefined;
  const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined;
  const init = binding?.constant ? child(binding.path, 'init') : undefined;
  const named = init && numberOf(init);
  if (named === undefined || !isMilliseconds(named)) return undefined;
  if (named % 1000 !== 0) convert(named);
  return `${text} / 1000`;
}

/** What numbers alone come to: `24 * 60 * 60 * 1000 - 1`. */
function numberOf(path: NodePath): number | undefined {
  const value = unwrap(path);
  if (value.isNumericLiteral()) return value.node.value;
  const left = value.isBinaryExpression() ? numberOf(child(value, 'left') as NodePath) : undefined;
  const right = value.isBinaryExpression() ? numberOf(value.get('right')) : undefined;
  if (!value.isBinaryExpression() || left === undefined || right === undefined) return undefined;
  const operations = { '+': left + right, '-': left - right, '*': left * right, '/': left / right };
  return operations[value.node.operator as keyof typeof operations] as number | undefined;
}
