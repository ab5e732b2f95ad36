import type { NodePath } from '@babel/traverse';
import type { SourceModule } from '../types';
import { visit } from './visit';

const QUOTES = new WeakMap<SourceModule, string>();

/** The quote character most string literals of a file use. */
export function quoteStyle(module: SourceModule): string {
  const known = QUOTES.get(module);
  if (known !== undefined) return known;
  const counts = { "'": 0, '"': 0 };
  visit(module.program, {
    StringLiteral({ node, parent }) {
      const raw = node.extra?.['raw'];
      const quote = typeof raw === 'string' && parent.type !== 'JSXAttribute' ? raw.charAt(0) : '';
      if (quote === "'" || quote === '"') counts[quote] += 1;
    },
  });
  const quote = counts['"'] > counts["'"] ? '"' : "'";
  QUOTES.set(module, quote);
  return quote;
}

/** Whether lists over several lines end with a comma. */
export function trailingCommas({ text }: SourceModule): boolean {
  return /,[ \t]*\r?\n\s*[}\])]/.test(text);
}

/** Whether an expression is an arithmetic or logical combination that needs parentheses as an operand. */
export function needsParentheses(path: NodePath): boolean {
  return (
    path.isBinaryExpression() ||
    path.isLogicalExpression() ||
    path.isConditionalExpression() ||
    path.isAssignmentExpression()
  );
}

/** The quote character of a string literal. */
export function quoteOf(path: NodePath): string {
  const raw = path.node.extra?.['raw'];
  return typeof raw === 'string' ? raw.charAt(0) : "'";
}
