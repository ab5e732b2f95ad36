import type { NodePath } from '@babel/traverse';
import { isTestCode } from '../../ast/testCode';
import type { ModuleContext } from '../../context';
import { bareMetascope, isMetascope } from '../../ims/metascopes';
import { visit } from '../../ast/visit';

/**
 * The metascopes that the removed code names. When it could not be followed how they got into the claims, a person
 * still has to learn what they were. To be called once the cascade has settled.
 */
export function cutMetascopes({ views, cascade }: ModuleContext): string[] {
  const found = new Set<string>();
  const add = (path: NodePath, text: string): void => {
    if (!cascade.isGone(path)) return;
    for (const name of text.split(/[\s,]+/).filter(isMetascope)) found.add(bareMetascope(name));
  };
  for (const { module } of views) {
    if (isTestCode(module.program)) continue;
    visit(module.program, {
      StringLiteral(path) {
        add(path, path.node.value);
      },
      TemplateElement(path) {
        add(path, path.node.value.cooked ?? path.node.value.raw);
      },
    });
  }
  return [...found];
}
