import type { Binding, NodePath } from '@babel/traverse';
import { requiredSource } from '../ast/importSource';
import { packageMember } from '../ast/packageMember';
import { quoteStyle } from '../ast/style';
import { lineBreak } from '../ast/textLines';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';

/** Modules that have `readFileSync`. */
const FILE_SYSTEMS: ReadonlySet<string> = new Set(['fs', 'node:fs', 'fs-extra', 'graceful-fs']);

/** How a place calls `readFileSync`; imports it, in the file's own way, where the file does not have it. */
export function readFunction(at: NodePath, context: ModuleContext): string {
  for (const [name, binding] of Object.entries(at.scope.getAllBindings() as Record<string, Binding>)) {
    const used = at.scope.getBinding(name) === binding ? exportOf(binding) : undefined;
    if (used === undefined) continue;
    context.cascade.keep(context.entities.ofBinding(binding));
    return used === '' ? `${name}.readFileSync` : name;
  }
  return importOne(at, context);
}

/** What a name is of the file system: the whole (empty), or `readFileSync`. */
function exportOf({ path, identifier, scope }: Binding): string | undefined {
  const isOfModule = path.parentPath?.isImportDeclaration() === true || path.isVariableDeclarator();
  if (!isOfModule) return undefined;
  const [use] = scope.getBinding(identifier.name)?.referencePaths ?? [];
  const member = use && packageMember(use);
  if (!member || !FILE_SYSTEMS.has(member.source)) return undefined;
  const name = member.names.join('.');
  return name === '' || name === 'readFileSync' ? name : undefined;
}

function importOne(at: NodePath, { module, draft }: ModuleContext): string {
  const { text, program } = module;
  const body = program.get('body');
  const quote = quoteStyle(module);
  const source = `${quote}${/['"]node:/.test(text) ? 'node:fs' : 'fs'}${quote}`;
  const semicolon = /;[ \t]*\r?$/m.test(text) ? ';' : '';
  const imports = body.filter((statement) => statement.isImportDeclaration());
  const isEsm = imports.length > 0 || body.some((statement) => statement.isExportDeclaration());
  const name = freeName(at, isEsm ? 'readFileSync' : 'fs');
  const bound = name === 'readFileSync' ? name : `readFileSync as ${name}`;
  const code = isEsm
    ? `import { ${bound} } from ${source}${semicolon}`
    : `${/\b(?:const|let)\s/.test(text) ? 'const' : 'var'} ${name} = require(${source})${semicolon}`;
  const after = isEsm ? imports.at(-1) : lastRequire(at, body);
  if (after) {
    const end = after.node.end ?? 0;
    draft.replaceOnce(end, end, lineBreak(text) + code);
  } else {
    const start = body[0]?.node.start ?? 0;
    draft.replaceOnce(start, start, code + lineBreak(text));
  }
  return isEsm ? name : `${name}.readFileSync`;
}

/** The last `const x = require('y')` at the top of a file before a place in it. */
function lastRequire(at: NodePath, body: readonly NodePath[]): NodePath | undefined {
  const home = body.findIndex((statement) => at.isDescendant(statement));
  return body.slice(0, home).findLast((statement) => {
    const declarators = statement.isVariableDeclaration() ? children(statement, 'declarations') : [];
    return declarators.some((declarator) => requiredSource(child(declarator, 'init')) !== undefined);
  });
}

function freeName(at: NodePath, wanted: string): string {
  if (!at.scope.hasBinding(wanted, true)) return wanted;
  return wanted === 'fs' ? 'nodeFs' : 'readFile';
}
