import { generate } from '@babel/generator';
import { parse, type ParserPlugin } from '@babel/parser';
import traverse, { type NodePath } from '@babel/traverse';
import { isExportDeclaration, isImportDeclaration, type File, type Program } from '@babel/types';
import type { SourceFile } from '../../../transforms/types';

/** Parses a program as its file name asks; throws a SyntaxError. */
export function parseProgram({ path, text }: SourceFile): File {
  const isTypeScript = /\.[mc]?tsx?$/.test(path);
  const plugins: ParserPlugin[] = isTypeScript ? ['typescript'] : ['jsx', 'flow'];
  if (path.endsWith('.tsx')) plugins.push('jsx');
  return parse(text, {
    sourceType: /\.m[jt]s$/.test(path) ? 'module' : 'unambiguous',
    allowReturnOutsideFunction: true,
    plugins,
  });
}

/** Prints a program after `edit` changed its tree; undefined if `edit` says that it did nothing. */
export function editTree(
  source: SourceFile,
  edit: (program: NodePath<Program>) => boolean,
): SourceFile | undefined {
  const ast = parseProgram(source);
  let isChanged = false;
  traverse(ast, {
    Program(program) {
      isChanged = edit(program);
      program.stop();
    },
  });
  if (!isChanged) return undefined;
  const { code } = generate(ast, { jsescOption: { quotes: 'single', minimal: true } });
  return { path: source.path, text: `${code}\n` };
}

export const isModule = ({ body }: Program): boolean =>
  body.some((statement) => isImportDeclaration(statement) || isExportDeclaration(statement));

/** Names that types refer to, which Babel's scopes do not follow. */
export function namesInTypes(program: NodePath<Program>): Set<string> {
  const names = new Set<string>();
  program.traverse({
    Identifier({ node, parentPath }) {
      if (parentPath.isTSEntityName() || parentPath.isTSType() || parentPath.isTSParameterProperty())
        names.add(node.name);
      if (parentPath.isTSExpressionWithTypeArguments()) names.add(node.name);
    },
    ImportSpecifier({ node }) {
      if (node.importKind === 'type') names.add(node.local.name);
    },
  });
  return names;
}

/** Whether a function reads `this`, `arguments`, `super` or `new.target` of its own. */
export function readsReceiver(fn: NodePath): boolean {
  let reads = false;
  const found = (path: NodePath): void => {
    reads = true;
    path.stop();
  };
  fn.traverse({
    ThisExpression: found,
    Super: found,
    MetaProperty: found,
    Identifier(path) {
      if (path.node.name === 'arguments') found(path);
    },
    Function(path) {
      if (!path.isArrowFunctionExpression()) path.skip();
    },
    ClassBody(path) {
      path.skip();
    },
  });
  return reads;
}
