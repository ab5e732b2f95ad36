import type { NodePath } from '@babel/traverse';
import { applyEdits } from '../applyEdits';
import { exportedNames } from '../ast/exportedNames';
import type { ModuleSet } from '../ast/moduleSet';
import { parseIfValid, parseModule } from '../ast/parseModule';
import { renderCuts } from '../ast/renderCuts';
import { children } from '../ast/unwrap';
import type { Edit, SourceModule } from '../types';

/**
 * The edits of the typings beside modules, `jwt.d.ts` beside `jwt.js`: what a module no longer exports is no longer
 * declared.
 *
 * @param edits those of the modules
 */
export function cutTypings(modules: readonly SourceModule[], edits: readonly Edit[], set: ModuleSet): Edit[] {
  return modules.flatMap((module) => {
    const own = edits.filter(({ file }) => file === module.path);
    const path = own.length > 0 ? set.typingsOf(module) : undefined;
    const text = path === undefined ? undefined : set.textOf(path);
    if (path === undefined || text === undefined) return [];
    const lost = lostExports(module, own);
    // The compiler says itself that they do not parse.
    const typings = lost.size > 0 ? parseIfValid({ path, text }) : undefined;
    if (!typings) return [];
    const cuts = children(typings.program, 'body').flatMap((statement) => declarationsOf(statement, lost));
    return renderCuts(typings, cuts, () => true).map((edit) => ({ file: path, ...edit }));
  });
}

/** The names that a module exports before its edits and not after. */
function lostExports({ path, text, program }: SourceModule, edits: readonly Edit[]): Set<string> {
  const kept = exportedNames(parseModule({ path, text: applyEdits(text, edits) }).program);
  return new Set([...exportedNames(program)].filter((name) => !kept.has(name)));
}

/** What an export statement declares or hands out under one of the names. */
function declarationsOf(statement: NodePath, names: ReadonlySet<string>): NodePath[] {
  if (statement.isExportDefaultDeclaration()) return names.has('default') ? [statement] : [];
  if (!statement.isExportNamedDeclaration()) return [];
  const { declaration, specifiers } = statement.node;
  const specified = children(statement, 'specifiers').filter((_, index) => {
    const exported = specifiers[index]?.exported;
    return (
      exported !== undefined && names.has(exported.type === 'Identifier' ? exported.name : exported.value)
    );
  });
  if (!declaration) return specified;
  if (declaration.type !== 'VariableDeclaration') {
    const name =
      'id' in declaration && declaration.id?.type === 'Identifier' ? declaration.id.name : undefined;
    return name !== undefined && names.has(name) ? [statement] : [];
  }
  const [first, ...others] = declaration.declarations;
  const isAlone = others.length === 0 && first?.id.type === 'Identifier' && names.has(first.id.name);
  return isAlone ? [statement] : [];
}
