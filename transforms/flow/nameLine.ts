import type { NodePath } from '@babel/traverse';
import type { ModuleContext } from '../context';

/** `line 5`, or `src/jwt.js, line 5` for code of another file than the one a message is about. */
export function nameLine(path: NodePath, home: ModuleContext): string {
  const line = `line ${String(path.node.loc?.start.line ?? 0)}`;
  const there = home.at(path).module;
  return there === home.module ? line : `${there.path}, ${line}`;
}
