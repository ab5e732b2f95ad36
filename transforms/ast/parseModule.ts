import { parse, parseExpression, type ParserPlugin } from '@babel/parser';
import type { NodePath } from '@babel/traverse';
import * as t from '@babel/types';
import type { File, Node } from '@babel/types';
import type { SourceFile, SourceModule } from '../types';
import { knownPath, walkFile } from './visit';
import { bindParameterProperties } from './bindParameterProperties';
import { dropOverloadMentions } from './overloads';

const EXTENSION = /\.[^./]+$/;

/** JSX is off in plain TypeScript because `<T>x` is a cast there. Flow types parse in plain JavaScript. */
function pluginsFor(path: string): ParserPlugin[] {
  const shared: ParserPlugin[] = ['decorators-legacy', 'importAttributes', 'explicitResourceManagement'];
  switch (EXTENSION.exec(path)?.[0]) {
    case '.ts':
    case '.mts':
    case '.cts':
      return ['typescript', ...shared];
    case '.tsx':
      return ['typescript', 'jsx', ...shared];
    default:
      return ['flow', 'jsx', ...shared];
  }
}

function sourceTypeOf(path: string): 'module' | 'script' | 'unambiguous' {
  if (/\.mjs$|\.mts$/.test(path)) return 'module';
  return /\.cjs$/.test(path) ? 'script' : 'unambiguous';
}

/** What has been parsed already, as long as somebody holds the file. */
const PARSED = new WeakMap<SourceFile, SourceModule>();

const MODULES = new WeakMap<Node, SourceModule>();

/**
 * The file that a piece of code belongs to.
 *
 * @throws Error for code that {@link parseModule} did not parse
 */
export function moduleOf(path: NodePath): SourceModule {
  const module = MODULES.get(path.scope.getProgramParent().path.node);
  if (!module) throw new Error('A piece of code belongs to no parsed file');
  return module;
}

/** The original text of a piece of code. */
export function textOf(path: NodePath): string {
  return moduleOf(path).text.slice(path.node.start ?? 0, path.node.end ?? 0);
}

/** A file, parsed; undefined for one that does not parse, in which nothing can be looked up. */
export function parseIfValid(file: SourceFile): SourceModule | undefined {
  try {
    return parseModule(file);
  } catch {
    return undefined;
  }
}

/**
 * Parses one file, once, with the plugins its name asks for, error recovery off.
 *
 * Not with what jscodeshift offers: recast replaces tabs by spaces before it parses, and every offset after a tab would be
 * wrong.
 *
 * @throws SyntaxError (from Babel, with `loc`) if the file does not parse or declares a name twice
 */
export function parseModule(file: SourceFile): SourceModule {
  const known = PARSED.get(file);
  if (known) return known;
  // A byte order mark is not part of the program; blanking it keeps every offset.
  const code = file.text.startsWith('\uFEFF') ? ` ${file.text.slice(1)}` : file.text;
  const ast = file.path.endsWith('.json') ? parseJson(code) : parseCode(file.path, code);
  const program = walkFile(ast);
  bindParameterProperties(program);
  dropOverloadMentions(program);
  const module: SourceModule = {
    path: file.path,
    text: file.text,
    ast,
    program,
    typescript: /\.[cm]?tsx?$/.test(file.path),
    pathOf<T extends Node>(node: T): NodePath<T> {
      const path = knownPath(node);
      if (path?.scope.getProgramParent() !== program.scope)
        throw new Error(`A node of another file was looked up in ${file.path}`);
      return path as NodePath<T>;
    },
  };
  MODULES.set(program.node, module);
  PARSED.set(file, module);
  return module;
}

function parseCode(path: string, code: string): File {
  return parse(code, {
    sourceType: sourceTypeOf(path),
    plugins: pluginsFor(path),
    allowReturnOutsideFunction: true,
    allowSuperOutsideMethod: true,
    allowUndeclaredExports: true,
    errorRecovery: false,
  });
}

/** A JSON file as the module that exports its value; only the value has a place in the text. */
function parseJson(code: string): File {
  const value = parseExpression(code);
  const target = t.memberExpression(t.identifier('module'), t.identifier('exports'));
  const statement = t.expressionStatement(t.assignmentExpression('=', target, value));
  Object.assign(statement, { start: value.start, end: value.end, loc: value.loc });
  return t.file(t.program([statement], [], 'script'));
}
