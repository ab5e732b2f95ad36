import { posix } from 'node:path';
import type { NodePath } from '@babel/traverse';
import { quoteStyle } from '../ast/style';
import { indentUnit, lineBreak } from '../ast/textLines';
import { child } from '../ast/unwrap';
import { loadedSource } from '../ast/moduleSources';
import type { PackageFacts, SourceModule } from '../types';
import type { ModuleStyle } from './types';
import { visit } from '../ast/visit';

/** The name of the generated module, without its ending. */
const BASE_NAME = 'adobe-ims-token';

/**
 * Decides how a generated module is written: like those that will import it.
 *
 * @param users modules that load the package which the new module takes the place of
 */
export function chooseStyle(users: readonly SourceModule[], name: string): ModuleStyle {
  const [first] = users;
  const isTyped = users.some(({ typescript }) => typescript);
  const text = first?.text ?? '';
  return {
    language: isTyped ? 'ts' : 'js',
    system: isTyped || !users.some((module) => isRequired(module, name)) ? 'esm' : 'commonjs',
    quote: first ? quoteStyle(first) : "'",
    semicolons: /;[ \t]*\r?$/m.test(text),
    indent: indentUnit(text),
    lineBreak: lineBreak(text),
  };
}

/** Where a generated module stands: in the folder that all its users have in common, within their package. */
export function choosePath(
  users: readonly SourceModule[],
  style: ModuleStyle,
  facts: PackageFacts | undefined,
): string {
  const folders = users.map(({ path }) => posix.dirname(path).split('/'));
  const [first = []] = folders;
  const shared = first.findIndex((part, index) => folders.some((other) => other[index] !== part));
  const folder = (shared < 0 ? first : first.slice(0, shared)).join('/');
  return posix.join(folder || '.', BASE_NAME + endingOf(users, style, facts));
}

function endingOf(
  users: readonly SourceModule[],
  { language, system }: ModuleStyle,
  facts: PackageFacts | undefined,
): string {
  const endings = new Set(users.map(({ path }) => posix.extname(path)));
  if (language === 'ts') return endings.size === 1 && endings.has('.mts') ? '.mts' : '.ts';
  if (system === 'commonjs') return facts?.type === 'module' ? '.cjs' : '.js';
  return endings.size === 1 && endings.has('.mjs') ? '.mjs' : '.js';
}

/** How a module names a file of the repository, in its own way of naming others. */
export function specifierOf(path: string, from: SourceModule, facts: PackageFacts | undefined): string {
  const relative = posix.relative(posix.dirname(from.path), path);
  const whole = relative.startsWith('.') ? relative : `./${relative}`;
  const ending = posix.extname(path);
  const named = whole.slice(0, -ending.length);
  if (/^\.[cm]js$/.test(ending)) return whole;
  const usual = endingInUse(from);
  if (usual !== undefined) return named + (ending.endsWith('ts') && usual === '.js' ? '.js' : ending);
  const isNative = from.path.endsWith('.mjs') || (facts?.type === 'module' && !from.typescript);
  return isNative ? whole : named;
}

/** The ending by which a module names other files of the repository, if it does. */
function endingInUse({ program }: SourceModule): string | undefined {
  let found: string | undefined;
  visit(program, {
    'ImportDeclaration|CallExpression': (path: NodePath) => {
      const source = loadedSource(path);
      const name = source?.isStringLiteral() ? source.node.value : '';
      if (name.startsWith('.')) found ??= /\.[jt]s$/.exec(name)?.[0];
    },
  });
  return found;
}

/** Whether a module loads a package by `require`. */
function isRequired({ program }: SourceModule, name: string): boolean {
  let found = false;
  visit(program, {
    CallExpression(call) {
      const source = loadedSource(call);
      if (source?.isStringLiteral({ value: name }) && !child(call, 'callee')?.isImport()) found = true;
    },
  });
  return found;
}
