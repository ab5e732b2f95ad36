import type { NodePath } from '@babel/traverse';
import type { SourceModule } from '../types';
import type { Dedent } from './dedent';
import { children } from './unwrap';
import { indentAt, isBlank, lineStart, nextLine } from './textLines';

/** The lines of a declarator that stood below others and is alone now: `var a = 1,⏎ b = {⏎ … }` to `var b = {⏎ … }`. */
export function dedentLone({ text }: SourceModule, cuts: readonly NodePath[]): Dedent[] {
  const gone = new Set(cuts.map((cut) => cut.node));
  const declarations = new Map(
    cuts.flatMap((cut) => (cut.isVariableDeclarator() ? [[cut.parent, cut.parentPath]] : [])),
  );
  return [...declarations.values()].flatMap((declaration) => {
    const [kept, ...others] = children(declaration, 'declarations').filter((item) => !gone.has(item.node));
    const start = kept?.node.start ?? 0;
    if (!kept || others.length > 0 || !isBlank(text, lineStart(text, start), start)) return [];
    const end = kept.node.end ?? start;
    const width = indentAt(text, start).length - indentAt(text, declaration.node.start ?? 0).length;
    return width > 0 ? [{ start: nextLine(text, start), end, width }] : [];
  });
}
