import type { NodePath } from '@babel/traverse';
import { evaluateText, patternText } from '../ast/evaluateText';
import type { ModuleContext } from '../context';
import { visit } from '../ast/visit';

/** The texts a file writes, sums and templates with the values of the names in them. */
export function textsIn({ module, origins }: ModuleContext): { path: NodePath; forms: string[] }[] {
  const found: { path: NodePath; forms: string[] }[] = [];
  const note = (path: NodePath): void => {
    found.push({ path, forms: evaluateText(path, origins).map(patternText) });
  };
  visit(module.program, {
    StringLiteral(path) {
      found.push({ path, forms: [path.node.value] });
    },
    TemplateLiteral: note,
    BinaryExpression(path) {
      if (path.node.operator === '+' && !path.parentPath.isBinaryExpression({ operator: '+' })) note(path);
    },
  });
  return found;
}
