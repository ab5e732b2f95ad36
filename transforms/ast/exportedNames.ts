import type { NodePath } from '@babel/traverse';
import { exportedAs, readExports, WHOLE } from './moduleExports';
import { propertyName } from './names';
import { children } from './unwrap';
import { visit } from './visit';

/** The names under which a module exports something itself, `exports.name = …` and `module.exports = { name }` included. */
export function exportedNames(program: NodePath): Set<string> {
  const { named, whole } = readExports(program);
  const names = new Set(named.keys());
  for (const property of whole.flatMap((literal) => children(literal, 'properties'))) {
    const name = propertyName(property);
    if (name !== undefined) names.add(name);
  }
  visit(program, {
    AssignmentExpression(path) {
      const name = exportedAs(path.get('right'));
      if (name !== undefined && name !== WHOLE) names.add(name);
    },
  });
  return names;
}
