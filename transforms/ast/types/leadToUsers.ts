import type { NodePath } from '@babel/traverse';
import type { ModuleLinks } from '../moduleLinks';

/** Asks for the modules that import a module, and for those that import what they hand on. */
export function leadToUsers(program: NodePath, links: ModuleLinks, seen = new Set<object>()): void {
  if (seen.has(program.node)) return;
  seen.add(program.node);
  for (const source of links.importsOf(program).sources)
    if (source.parentPath?.isExportDeclaration())
      leadToUsers(source.scope.getProgramParent().path, links, seen);
}
