import type { NodePath } from '@babel/traverse';
import type { SourceModule } from '../types';
import { commentsOf, type CommentRange } from './comments';
import type { FunctionPath } from './functions';
import type { RangeEdit } from './renderCuts';
import { child, children } from './unwrap';
import { visit } from './visit';

/** A line of a documentation comment about one name: `@param {T} name …`, `@property {T} [options.name] …`. */
const TAG_LINE =
  /^[ \t]*\*[ \t]*@(?:param|property|prop|arg|argument)\b[ \t]*(?:\{[^\n]*?\}[ \t]*)?\[?((?:[\w$]+\.)*[\w$]+)[^\n]*(?:\n(?![ \t]*\*[ \t]*@)(?![ \t]*\*\/)(?![ \t]*\*[ \t]*\r?\n)[^\n]*)*\n/gm;

/** A name that a documentation comment explains. */
export interface DocTag {
  /** `options.key` as `['options', 'key']`. */
  readonly names: readonly string[];
  /** What else the comment explains. */
  readonly others: readonly string[];
  /** The function that the comment stands before. */
  readonly fn: FunctionPath | undefined;
}

/**
 * Deletes the lines of documentation comments about names that are gone, and rewrites those about names that changed.
 *
 * @param rewrite what becomes of a tag and its lines: another text, none, or undefined to leave them
 */
export function editDocComments(
  module: SourceModule,
  rewrite: (tag: DocTag, lines: string) => string | undefined,
): RangeEdit[] {
  const documented = documentedFunctions(module.program);
  return commentsOf(module).flatMap((comment) => {
    const text = module.text.slice(comment.start, comment.end);
    if (!text.startsWith('/**')) return [];
    const matches = [...text.matchAll(TAG_LINE)];
    return matches.flatMap((match): RangeEdit[] => {
      const names = (match[1] ?? '').split('.');
      const others = matches.flatMap((other) => (other === match ? [] : (other[1]?.split('.').at(-1) ?? [])));
      const fn = text.includes('@typedef') ? undefined : documented.get(comment.start);
      const replaced = rewrite({ names, others, fn }, match[0]);
      const start = comment.start + match.index;
      return replaced === undefined ? [] : [{ start, end: start + match[0].length, text: replaced }];
    });
  });
}

/** Where code that can have a documentation comment holds what it declares. */
const INNER: Readonly<Record<string, string>> = {
  ExportNamedDeclaration: 'declaration',
  ExportDefaultDeclaration: 'declaration',
  ExpressionStatement: 'expression',
  AssignmentExpression: 'right',
  VariableDeclarator: 'init',
  ObjectProperty: 'value',
  ClassProperty: 'value',
};

/** The functions that comments stand before, by where the comment begins. */
function documentedFunctions(program: NodePath): Map<CommentRange['start'], FunctionPath> {
  const found = new Map<number, FunctionPath>();
  visit(program, {
    enter(path) {
      const start = path.node.leadingComments?.at(-1)?.start;
      if (typeof start !== 'number' || found.has(start)) return;
      const fn = functionIn(path);
      if (fn) found.set(start, fn);
    },
  });
  return found;
}

/** The function that a statement or member declares; the constructor of a class. */
function functionIn(path: NodePath | undefined): FunctionPath | undefined {
  if (!path || path.isFunction()) return path;
  if (path.isClass())
    return functionIn(
      children(path.get('body'), 'body').find((member) => member.isClassMethod({ kind: 'constructor' })),
    );
  if (path.isVariableDeclaration()) return functionIn(children(path, 'declarations')[0]);
  const key = INNER[path.node.type];
  return key === undefined ? undefined : functionIn(child(path, key));
}
