import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceModule } from '../types';
import { cutItems } from './cutSpecifiers';
import { cutOperand } from './cutOperand';
import { cutStatements } from './cutStatements';
import type { Dedent } from './dedent';
import { indentAt, nextLine } from './textLines';
import { children, part } from './unwrap';

/** A range of the original text to delete or replace. */
export interface RangeEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A replacement in the module that a piece of code belongs to. */
export interface PlacedEdit extends RangeEdit {
  readonly place: NodePath;
}

/** Decides what a comment above deleted code is about. */
export type IsAboutRemoved = (comment: string) => boolean;

const STATEMENT_LISTS = new Set(['body', 'consequent', 'directives', 'members']);
const ITEM_LISTS = new Set(['properties', 'elements', 'arguments', 'params', 'specifiers', 'declarations']);

/** The range a node covers, parentheses around it included. */
export function rangeOf(node: Node): { start: number; end: number } {
  const start = node.start ?? 0;
  const end = node.end ?? 0;
  const parenStart = node.extra?.['parenStart'];
  return { start: typeof parenStart === 'number' ? parenStart : start, end };
}

/** Turns cut code into deletions that leave the text around it as a careful person would. */
export function renderCuts(
  module: SourceModule,
  cuts: readonly NodePath[],
  isAboutRemoved: IsAboutRemoved,
): RangeEdit[] {
  const edits: RangeEdit[] = [];
  const whole = normalise(cuts);
  const gone = new Set(whole.map((cut) => cut.node));
  for (const [list, members] of groupByList(whole)) {
    if (list.kind === 'statements')
      edits.push(...cutStatements(module, list.siblings, members, isAboutRemoved));
    if (list.kind === 'items') edits.push(...cutItems(module, list.siblings, members));
    if (list.kind === 'single') edits.push(...members.flatMap((member) => cutSingle(module, member, gone)));
  }
  return edits;
}

/** Replaces a set of cuts that empties its holder by the holder: all declarators, all specifiers, both operands. */
function normalise(cuts: readonly NodePath[]): NodePath[] {
  const nodes = new Set(cuts.map((cut) => cut.node));
  const found = new Set<NodePath>();
  for (const cut of cuts) {
    const holder = emptiedHolder(cut, nodes);
    found.add(holder ?? cut);
  }
  const result = [...found];
  return result.length === cuts.length && result.every((path, index) => path === cuts[index])
    ? result
    : normalise(result);
}

function emptiedHolder(cut: NodePath, nodes: ReadonlySet<Node>): NodePath | undefined {
  const parent = cut.parentPath;
  if (!parent) return undefined;
  if (cut.key === 'declaration' && parent.isExportDeclaration()) return parent;
  if (cut.listKey === 'declarations' || (cut.listKey === 'specifiers' && parent.isStatement())) {
    return children(parent, cut.listKey).every((item) => nodes.has(item.node)) ? parent : undefined;
  }
  if (parent.isLogicalExpression() && nodes.has(parent.node.left) && nodes.has(parent.node.right))
    return parent;
  return undefined;
}

interface List {
  readonly kind: 'statements' | 'items' | 'single';
  readonly siblings: readonly NodePath[];
}

function groupByList(cuts: readonly NodePath[]): Map<List, NodePath[]> {
  const lists = new Map<string, List>();
  const groups = new Map<List, NodePath[]>();
  for (const cut of cuts) {
    const holder = cut.parentPath;
    const key = `${String(holder?.node.start)}-${String(holder?.node.end)}-${holder?.node.type ?? ''}-${cut.listKey ?? `:${String(cut.key)}`}`;
    const list = lists.get(key) ?? listOf(cut);
    lists.set(key, list);
    groups.set(list, [...(groups.get(list) ?? []), cut]);
  }
  return groups;
}

function listOf(cut: NodePath): List {
  const holder = cut.parentPath;
  if (!holder || !cut.listKey) return { kind: 'single', siblings: [] };
  const siblings = children(holder, cut.listKey);
  if (ITEM_LISTS.has(cut.listKey)) return { kind: 'items', siblings };
  return { kind: STATEMENT_LISTS.has(cut.listKey) ? 'statements' : 'single', siblings };
}

/** An operand, an `else` branch, or a lone statement in the place of a block. */
function cutSingle(module: SourceModule, cut: NodePath, gone: ReadonlySet<Node>): RangeEdit[] {
  const parent = cut.parentPath;
  const { start, end } = rangeOf(cut.node);
  if (parent?.isLogicalExpression()) return cutOperand(module, cut, parent, gone);
  if (parent?.isIfStatement() && cut.key === 'alternate') {
    return [{ start: parent.node.consequent.end ?? start, end, text: '' }];
  }
  if (cut.key === 'object') return collapseThen(cut);
  return [{ start, end, text: cut.isStatement() ? '{}' : '' }];
}

/** `made().then(f)` without what it waited for: `f()`, the handler's own expression, or an empty promise before it. */
function collapseThen(receiver: NodePath): RangeEdit[] {
  const { call, handler, body } = handlerAfter(receiver);
  const { start, end } = rangeOf(receiver.node);
  if (!call || !handler) return [{ start, end, text: 'Promise.resolve()' }];
  const callEnd = call.node.end ?? end;
  const drop = (inner: NodePath, tail: string): RangeEdit[] => [
    { start, end: rangeOf(inner.node).start, text: '' },
    { start: inner.node.end ?? end, end: callEnd, text: tail },
  ];
  if (handler.isIdentifier() || handler.isMemberExpression()) return drop(handler, '()');
  return body ? drop(body, '') : [{ start, end, text: 'Promise.resolve()' }];
}

/** The handler of `receiver.then(handler)`, and the expression it is when it has no block. */
function handlerAfter(receiver: NodePath): { call?: NodePath; handler?: NodePath; body?: NodePath } {
  const call = receiver.parentPath?.parentPath;
  const [handler] = call?.isCallExpression() ? children(call, 'arguments') : [];
  if (!call || !handler) return {};
  const body = handler.isArrowFunctionExpression() ? (part(handler, 'body') as NodePath) : undefined;
  return body && !body.isBlockStatement() ? { call, handler, body } : { call, handler };
}

/** The lines of a handler's expression that takes the place of the promise it waited for. */
export function dedentsOf(module: SourceModule, cuts: readonly NodePath[]): Dedent[] {
  return cuts.flatMap((cut) => {
    const { body } = cut.key === 'object' ? handlerAfter(cut) : {};
    if (!body) return [];
    const { start, end } = rangeOf(body.node);
    const width = indentAt(module.text, start).length - indentAt(module.text, rangeOf(cut.node).start).length;
    return width > 0 ? [{ start: nextLine(module.text, start), end, width }] : [];
  });
}
