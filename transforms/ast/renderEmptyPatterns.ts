import type { NodePath } from '@babel/traverse';
import type { SourceModule } from '../types';
import type { Cascade } from './cascade';
import type { RangeEdit } from './renderCuts';
import { child, children } from './unwrap';

/**
 * `const { jwt } = await connect()`, after `jwt` went, is `await connect()` where that call still does something.
 *
 * @param cuts what was cut in this module
 */
export function renderEmptyPatterns(
  { text }: SourceModule,
  cuts: readonly NodePath[],
  cascade: Cascade,
): RangeEdit[] {
  const patterns = new Set(
    cuts.flatMap(({ parentPath }) => (parentPath?.isObjectPattern() ? parentPath : [])),
  );
  return [...patterns].flatMap((pattern) => {
    const declaration = pattern.parentPath?.parentPath;
    const init = pattern.parentPath && child(pattern.parentPath, 'init');
    if (!init || !declaration || !isLoneStatement(declaration) || cascade.isGone(init)) return [];
    if (!children(pattern, 'properties').every((property) => cascade.isGone(property))) return [];
    const [start, end] = [declaration.node.start ?? 0, init.node.start ?? 0];
    // What begins with a bracket could go on the statement before.
    const isClear = /^[\w$]/.test(text.slice(end)) && !/\/[/*]/.test(text.slice(start, end));
    return isClear && !pattern.node.typeAnnotation ? [{ start, end, text: '' }] : [];
  });
}

/** A declaration of one thing that stands in a block for itself: not in a loop's head, not exported. */
function isLoneStatement(declaration: NodePath): boolean {
  return (
    declaration.isVariableDeclaration() &&
    declaration.node.declarations.length === 1 &&
    declaration.listKey === 'body'
  );
}
