import type { NodePath } from '@babel/traverse';
import { isOmission } from '../ast/patterns';
import type { ModuleContext } from '../context';
import { visit } from '../ast/visit';

/** Where a test leaves out a setting that is gone, to see the code refuse what lacks it: `const { key, ...rest } = all`. */
export function findOmissions({ entities, cascade, module }: ModuleContext): NodePath[] {
  const found: NodePath[] = [];
  visit(module.program, {
    ObjectProperty(property) {
      if (!isOmission(property) || cascade.isGone(property)) return;
      const left = entities.takenBy(property) ?? [];
      if (left.some((entity) => cascade.removedEntities.has(entity))) found.push(property);
    },
  });
  return found;
}
