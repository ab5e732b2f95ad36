import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { evaluateText, patternText } from '../ast/evaluateText';
import { memberName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { moduleOf } from '../ast/parseModule';
import { rangeOf, type RangeEdit } from '../ast/renderCuts';
import { child, children, unwrap } from '../ast/unwrap';
import type { SourceModule } from '../types';

/** What takes the query string, with its question mark, out of the code that writes a URL. */
export interface QueryCut {
  readonly edits: readonly RangeEdit[];
  /** The code that is deleted. */
  readonly released: readonly NodePath[];
}

/** Where to look, and what literals are written with. */
interface Cutting {
  readonly origins: Origins;
  readonly module: SourceModule;
  readonly quote: string;
}

const MAX_DEPTH = 8;

/** Plans the deletion; undefined for a URL that can't be taken apart. */
export function cutQuery(url: NodePath, cutting: Cutting, depth = 0): QueryCut | undefined {
  const value = unwrap(url);
  const next = (inner: NodePath): QueryCut | undefined => cutQuery(inner, cutting, depth + 1);
  if (depth > MAX_DEPTH || moduleOf(value) !== cutting.module) return undefined;
  if (value.isStringLiteral()) return cutLiteral(value, value.node.value, cutting);
  if (value.isTemplateLiteral()) return cutTemplate(value, cutting, next);
  if (value.isBinaryExpression({ operator: '+' })) return cutSum(value, cutting, next);
  if (value.isNewExpression() && value.get('callee').isIdentifier({ name: 'URL' })) {
    const [text] = children(value, 'arguments');
    return text && next(text);
  }
  const callee = value.isCallExpression() ? child(value, 'callee') : undefined;
  const object = callee ? child(callee, 'object') : child(value, 'object');
  const isSame = memberName(value) === 'href' || (callee && memberName(callee) === 'toString');
  if (isSame && object) return next(object);
  const [origin, ...others] = cutting.origins.of(value);
  return origin && others.length === 0 && !origin.element && origin.path.node !== value.node
    ? next(origin.path)
    : undefined;
}

function cutLiteral(literal: NodePath, text: string, { module }: Cutting): QueryCut | undefined {
  const start = literal.node.start ?? 0;
  const end = (literal.node.end ?? 0) - 1;
  const mark = text.indexOf('?');
  const isPlain = module.text.slice(start + 1, end) === text;
  return isPlain && mark >= 0 ? { edits: [deletion(start + 1 + mark, end)], released: [] } : undefined;
}

/** From the question mark to the end of a template. */
function cutTemplate(
  template: NodePath,
  { origins, quote }: Cutting,
  next: (inner: NodePath) => QueryCut | undefined,
): QueryCut | undefined {
  const quasis = children(template, 'quasis');
  const expressions = children(template, 'expressions');
  const end = (template.node.end ?? 0) - 1;
  for (const [index, { node }] of quasis.entries()) {
    const mark = rawText(node).indexOf('?');
    if (mark >= 0) {
      const edits = cutFrom(template, index, (node.start ?? 0) + mark, quote);
      return { edits, released: expressions.slice(index) };
    }
    const expression = expressions[index];
    if (!expression || !hasQuery(expression, origins)) continue;
    const inner = next(expression);
    const rest = quasis[index + 1]?.node.start ?? end;
    return (
      inner && {
        edits: [...inner.edits, deletion(rest, end)],
        released: [...inner.released, ...expressions.slice(index + 1)],
      }
    );
  }
  return undefined;
}

/** Ends a template early; one without expressions becomes a plain string, one that is nothing else its expression. */
function cutFrom(template: NodePath, index: number, from: number, quote: string): RangeEdit[] {
  const start = template.node.start ?? 0;
  const end = template.node.end ?? 0;
  const inner = { start: start + '`${'.length, end: from - '}'.length };
  const first = children(template, 'expressions')[0]?.node;
  const isBare = index === 1 && first?.start === inner.start && first.end === inner.end;
  if (isBare) return [deletion(start, inner.start), deletion(inner.end, end)];
  const cut = deletion(from, end - 1);
  if (index > 0) return [cut];
  return [{ start, end: start + 1, text: quote }, cut, { start: end - 1, end, text: quote }];
}

function rawText(node: Node): string {
  return node.type === 'TemplateElement' ? node.value.raw : '';
}

/** From the question mark to the end of a sum. */
function cutSum(
  sum: NodePath,
  { origins, module: { text } }: Cutting,
  next: (inner: NodePath) => QueryCut | undefined,
): QueryCut | undefined {
  const operands = operandsOf(sum);
  const index = operands.findIndex((operand) => hasQuery(operand, origins));
  const marked = operands[index];
  if (!marked) return undefined;
  const later = operands.slice(index + 1);
  const end = sum.node.end ?? 0;
  const startsWithMark = evaluateText(marked, origins).every((pattern) =>
    patternText(pattern).startsWith('?'),
  );
  if (startsWithMark && index > 0) {
    const plus = text.lastIndexOf('+', rangeOf(marked.node).start);
    const start = plus - (/\s*$/.exec(text.slice(0, plus))?.[0].length ?? 0);
    return { edits: [deletion(start, end)], released: [marked, ...later] };
  }
  const inner = next(marked);
  const rest = later.length > 0 ? [deletion(endOf(marked, text), end)] : [];
  return inner && { edits: [...inner.edits, ...rest], released: [...inner.released, ...later] };
}

/** `a + b + c`, written without parentheses, as its parts. */
function operandsOf(sum: NodePath): NodePath[] {
  const left = child(sum, 'left');
  const right = child(sum, 'right');
  if (!left || !right) return [];
  const isChain = left.isBinaryExpression({ operator: '+' }) && left.node.extra?.['parenthesized'] !== true;
  return [...(isChain ? operandsOf(left) : [left]), right];
}

/** The end of an operand, with the parenthesis around it. */
function endOf({ node }: NodePath, text: string): number {
  const end = node.end ?? 0;
  const isEnclosed = node.extra?.['parenthesized'] === true;
  return isEnclosed ? end + (/^\s*\)/.exec(text.slice(end))?.[0].length ?? 0) : end;
}

function hasQuery(path: NodePath, origins: Origins): boolean {
  return evaluateText(path, origins).every((pattern) => patternText(pattern).includes('?'));
}

function deletion(start: number, end: number): RangeEdit {
  return { start, end, text: '' };
}
