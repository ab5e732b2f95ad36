import { quoteStyle } from '../ast/style';
import { lineBreak } from '../ast/textLines';
import { loadedSource } from '../ast/moduleSources';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { chooseClient } from '../tokenModule/chooseClient';
import { choosePath, chooseStyle, specifierOf } from '../tokenModule/choosePlace';
import { FUNCTION, renderTokenModule } from '../tokenModule/renderTokenModule';

/**
 * Creates the module that asks for the token, and imports it in a file that uses a package.
 *
 * @returns its path; undefined where it can't be created or imported
 */
export function addTokenModule(name: string, context: ModuleContext): string | undefined {
  const { set, module, draft } = context;
  if (!set.canCreate || module.program.scope.hasBinding(FUNCTION)) return undefined;
  const facts = set.packageOf(module);
  const users = set.usersOf(name, module);
  const home = users.length > 0 ? users : [module];
  const style = chooseStyle(home, name);
  const path = choosePath(home, style, facts);
  if (set.exists(path)) return undefined;
  const after = children(module.program, 'body').find((statement) => {
    if (statement.isImportDeclaration()) return statement.node.source.value === name;
    const [declarator, ...others] = statement.isVariableDeclaration()
      ? children(statement, 'declarations')
      : [];
    const init = declarator && child(declarator, 'init');
    const source = init && loadedSource(init);
    return others.length === 0 && source?.isStringLiteral({ value: name }) === true;
  });
  const isEsm = after?.isImportDeclaration() === true;
  if (!after || isEsm !== (style.system === 'esm')) return undefined;
  if (!context.creations.has(path))
    context.creations.set(path, renderTokenModule(chooseClient(facts, style), style));
  const quote = quoteStyle(module);
  const source = `${quote}${specifierOf(path, module, facts)}${quote}`;
  const end = after.node.end ?? 0;
  const semicolon = module.text[end - 1] === ';' ? ';' : '';
  const code = isEsm ? `import ${FUNCTION} from ${source}` : `const ${FUNCTION} = require(${source})`;
  draft.replaceOnce(end, end, lineBreak(module.text) + code + semicolon);
  return path;
}
