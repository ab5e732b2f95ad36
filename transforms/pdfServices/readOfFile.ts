import type { NodePath } from '@babel/traverse';
import { textOf } from '../ast/parseModule';
import { quoteStyle } from '../ast/style';
import { indentAt, indentUnit, isBlank, lineBreak, lineStart } from '../ast/textLines';
import { children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { readFunction } from './readFunction';
import type { BuilderChain, ServicePrincipal } from './types';

/**
 * Has the credentials file read where the SDK read it: into a variable before the chain, where one can stand there.
 *
 * @returns the expression for what the file calls `client_credentials`
 */
export function readOfFile(
  { end }: BuilderChain,
  { path, variable }: NonNullable<ServicePrincipal['file']>,
  context: ModuleContext,
): string {
  const { module, draft } = context;
  const quote = quoteStyle(module);
  const read = `JSON.parse(${readFunction(end, context)}(${textOf(path)}, ${quote}utf8${quote})).client_credentials`;
  const place = placeBefore(end);
  if (!place) return read;
  const at = place.node.start ?? 0;
  const isOwnLine = isBlank(module.text, lineStart(module.text, at), at);
  const next = lineBreak(module.text) + indentAt(module.text, at);
  if (place.isVariableDeclarator()) {
    draft.insert(at, `${variable} = ${read},${isOwnLine ? next : next + indentUnit(module.text)}`);
    return variable;
  }
  const keyword = /\b(?:const|let)\s/.test(module.text) ? 'const' : 'var';
  const semicolon = /;[ \t]*\r?$/m.test(module.text) ? ';' : '';
  draft.insert(at, `${keyword} ${variable} = ${read}${semicolon}${next}`);
  return variable;
}

/**
 * The statement, or declarator among several, before which a variable can be declared that an expression uses; none
 * where the expression does not always run when the code around it does, or the variable would be exported.
 */
function placeBefore(expression: NodePath): NodePath | undefined {
  let current = expression;
  for (;;) {
    const parent: NodePath | null = current.parentPath;
    if (!parent) return undefined;
    if (current.isVariableDeclarator() && children(parent, 'declarations').length > 1)
      return parent.listKey === 'body' ? current : undefined;
    if (current.isStatement()) break;
    const isSometimes =
      parent.isFunction() ||
      parent.isClass() ||
      parent.isConditionalExpression() ||
      parent.isLogicalExpression();
    if (isSometimes) return undefined;
    current = parent;
  }
  const statement = current.parentPath?.isExportNamedDeclaration() ? current.parentPath : current;
  return statement.listKey === 'body' ? statement : undefined;
}
