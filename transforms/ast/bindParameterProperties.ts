import type { NodePath } from '@babel/traverse';
import { part } from './unwrap';
import { visit } from './visit';

/** Makes the parameters `constructor(private name: T)` known to their scope: Babel leaves them out. */
export function bindParameterProperties(program: NodePath): void {
  const { globals } = program.scope as NodePath['scope'] & { globals: Record<string, unknown> };
  visit(program, {
    TSParameterProperty(property) {
      const fn = property.parentPath;
      const parameter = part(property, 'parameter') as NodePath;
      const target = parameter.isAssignmentPattern() ? (part(parameter, 'left') as NodePath) : parameter;
      if (!target.isIdentifier() || fn.scope.hasOwnBinding(target.node.name)) return;
      const { name } = target.node;
      fn.scope.registerBinding('param', parameter);
      const binding = fn.scope.getBinding(name);
      // Until now its uses passed for those of a global.
      Reflect.deleteProperty(globals, name);
      visit(fn, {
        ReferencedIdentifier(path) {
          const isUse = path.node.name === name && path.parentPath !== property && path.node !== target.node;
          if (isUse && path.scope.getBinding(name) === binding) binding?.reference(path);
        },
      });
    },
  });
}
