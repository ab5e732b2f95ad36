import type { NodePath } from '@babel/traverse';
import type { SourceModule } from '../types';
import type { Cascade } from './cascade';
import { isPromiseAll, writtenList } from './listPatterns';
import type { RangeEdit } from './renderCuts';
import { child, children, part } from './unwrap';

/**
 * `const [x] = await Promise.all([f()])`, after its other items went, is `const x = await f()`.
 *
 * @param cuts what was cut in this module
 */
export function renderSingles(
  module: SourceModule,
  cuts: readonly NodePath[],
  cascade: Cascade,
): RangeEdit[] {
  const { text } = module;
  const patterns = new Set(
    cuts.flatMap(({ parentPath }) => (parentPath?.isArrayPattern() ? parentPath : [])),
  );
  return [...patterns].flatMap((pattern) => {
    const init = pattern.parentPath?.isVariableDeclarator() ? child(pattern.parentPath, 'init') : undefined;
    const call = init?.isAwaitExpression() ? (part(init, 'argument') as NodePath) : undefined;
    const list = call && isPromiseAll(call) ? writtenList(call) : undefined;
    const [element, ...elements] = live(children(pattern, 'elements'), cascade);
    const [item, ...items] = list ? live(children(list, 'elements'), cascade) : [];
    if (!call || !element || !item || elements.length > 0 || items.length > 0) return [];
    const isPlain = element.isIdentifier() || element.isObjectPattern();
    const isTyped = pattern.isArrayPattern() && pattern.node.typeAnnotation;
    const edits = [...around(pattern, element), ...around(call, item)];
    const isClear = edits.every(({ start, end }) => !/\/[/*]/.test(text.slice(start, end)));
    const isShort = item.node.loc?.start.line === item.node.loc?.end.line;
    return isPlain && !isTyped && isClear && isShort ? edits : [];
  });
}

function live(paths: readonly NodePath[], cascade: Cascade): NodePath[] {
  return paths.filter((path) => !cascade.isGone(path));
}

/** Deletes what stands around a part. */
function around({ node: whole }: NodePath, { node: part }: NodePath): RangeEdit[] {
  return [
    { start: whole.start ?? 0, end: part.start ?? 0, text: '' },
    { start: part.end ?? 0, end: whole.end ?? 0, text: '' },
  ];
}
