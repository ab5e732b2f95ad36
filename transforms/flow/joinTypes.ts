import type { NodePath } from '@babel/traverse';
import { typeMemberName } from '../ast/typeMembers';
import { declarationsBehind } from '../ast/types/declaredTypes';
import { leadToUsers } from '../ast/types/leadToUsers';
import { typesAround } from '../ast/types/typesAround';
import type { ModuleContext } from '../context';
import { visit } from '../ast/visit';

/**
 * Leads to the modules that declare the types of what a migration removed or renamed, and from there to everybody who
 * uses those types: a member goes, or gets its new name, in all of them or in none.
 */
export function joinTypes({ cascade, entities, origins, scopeHolders }: ModuleContext): void {
  for (const entity of new Set([...cascade.removedEntities, ...scopeHolders])) {
    const name = entity.kind === 'slot' ? entity.name : entity.binding.identifier.name;
    const declarations = declarationsBehind(typesAround(entity, entities, origins), origins.links);
    for (const declaration of declarations)
      if (hasMember(declaration, name)) leadToUsers(declaration.scope.getProgramParent().path, origins.links);
  }
}

function hasMember(declaration: NodePath, name: string): boolean {
  let found = false;
  visit(declaration, {
    TSPropertySignature(path) {
      if (typeMemberName(path) === name) found = true;
    },
  });
  return found;
}
