import type { NodePath } from '@babel/traverse';
import type { LogicalExpression, Node } from '@babel/types';
import type { SourceModule } from '../types';
import { rangeOf, type RangeEdit } from './renderCuts';

/** Deletes an operand of `&&`, `||` or `??` with the operator. */
export function cutOperand(
  { text }: SourceModule,
  cut: NodePath,
  chain: NodePath<LogicalExpression>,
  gone: ReadonlySet<Node>,
): RangeEdit[] {
  const left = rangeOf(chain.node.left);
  const right = rangeOf(chain.node.right);
  const edit =
    cut.key === 'left'
      ? { start: left.start, end: right.start, text: '' }
      : { start: endWithParenthesis(text, left.end, right.start), end: right.end, text: '' };
  return [edit, ...cutParentheses(text, chain, gone)];
}

/** The parentheses of `!(a && b)` when a lone name is left in them. */
function cutParentheses(text: string, link: NodePath, gone: ReadonlySet<Node>): RangeEdit[] {
  const chain = link.parentPath?.isLogicalExpression() ? undefined : link;
  const isNegated = chain?.parentPath?.isUnaryExpression({ operator: '!' }) === true;
  if (
    !chain ||
    !isNegated ||
    !/^(Identifier|(Optional)?(Member|Call)Expression)$/.test(remainder(chain.node, gone).type)
  )
    return [];
  const { start } = rangeOf(chain.node);
  const close = text.indexOf(')', chain.node.end ?? start);
  return [
    { start, end: start + 1, text: '' },
    { start: close, end: close + 1, text: '' },
  ];
}

/** What is left of a chain of operands. */
function remainder(node: Node, gone: ReadonlySet<Node>): Node {
  if (node.type !== 'LogicalExpression') return node;
  if (gone.has(node.left)) return remainder(node.right, gone);
  return gone.has(node.right) ? remainder(node.left, gone) : node;
}

/** The end of an operand with the parenthesis that closes it. */
function endWithParenthesis(text: string, end: number, limit: number): number {
  const closing = /^\s*\)/.exec(text.slice(end, limit));
  return closing ? end + closing[0].length : end;
}
