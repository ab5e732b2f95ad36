import { quoteStyle } from '../ast/style';
import { lineBreak } from '../ast/textLines';
import { loadedSource } from '../ast/moduleSources';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { FUNCTION } from '../tokenModule/renderTokenModule';
import { planTokenModule, type TokenModulePlan } from './planTokenModule';

/**
 * Creates the module that asks for the token, and imports it in a file that uses a package.
 *
 * @returns what is created; undefined where it can't be created or imported
 */
export function addTokenModule(name: string, context: ModuleContext): TokenModulePlan | undefined {
  const { set, module, draft } = context;
  if (!set.canCreate || module.program.scope.hasBinding(FUNCTION)) return undefined;
  const plan = planTokenModule(name, context);
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
  if (!after || isEsm !== (plan.style.system === 'esm')) return undefined;
  plan.create();
  const quote = quoteStyle(module);
  const source = `${quote}${plan.specifier(module)}${quote}`;
  const end = after.node.end ?? 0;
  const semicolon = module.text[end - 1] === ';' ? ';' : '';
  const code = isEsm ? `import ${FUNCTION} from ${source}` : `const ${FUNCTION} = require(${source})`;
  draft.replaceOnce(end, end, lineBreak(module.text) + code + semicolon);
  return plan;
}
