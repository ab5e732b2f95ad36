import type { Binding, NodePath } from '@babel/traverse';
import { usesOf } from '../ast/bindings';
import { declarationUnits } from '../ast/declarationUnits';
import { emptiedUnits } from '../ast/emptied';
import type { ModuleContext } from '../context';
import { visit } from '../ast/visit';

/**
 * Cuts the names of a test that lost every use, with the code that only they held. The code under test is written by
 * now, so nothing else may follow from that.
 */
export function cutUnusedNames({ module, cascade, entities }: ModuleContext): void {
  const names = bindingsOf(module.program);
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const binding of names) {
      const uses = usesOf(binding);
      if (cascade.isGone(binding.path) || uses.length === 0 || !uses.every((use) => cascade.isGone(use)))
        continue;
      for (const unit of declarationUnits(entities.ofBinding(binding), cascade) ?? []) {
        isNew ||= !cascade.isGone(unit);
        cascade.cut(unit);
        for (const emptied of emptiedUnits(unit, cascade)) cascade.cut(emptied);
      }
    }
  }
}

/** The variables and imports of a program; parameters belong to whoever calls the function. */
function bindingsOf(program: NodePath): Binding[] {
  const found = new Set<Binding>();
  visit(program, {
    Scope({ scope }) {
      for (const binding of Object.values(scope.bindings)) if (binding.kind !== 'param') found.add(binding);
    },
  });
  for (const binding of Object.values(program.scope.bindings)) found.add(binding);
  return [...found];
}
