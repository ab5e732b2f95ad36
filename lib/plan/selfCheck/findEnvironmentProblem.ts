import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../../../transforms/ast/names';
import { ModuleSet } from '../../../transforms/ast/moduleSet';
import { Origins } from '../../../transforms/ast/origins';
import { child } from '../../../transforms/ast/unwrap';
import { isEnvironment } from '../../../transforms/flow/environment/isEnvironment';
import type { SourceModule } from '../../../transforms/types';

/**
 * Looks for environment variables that are called unread and that a file still reads.
 *
 * @param removed names of variables
 * @returns what is wrong, as a clause, or undefined
 */
export function findEnvironmentProblem(
  module: SourceModule,
  removed: ReadonlySet<string>,
): string | undefined {
  const origins = new Origins([module.program], new ModuleSet([module], undefined, new Map()));
  const named = new Set<string>();
  const listed = new Set<string>();
  let readsByName = false;
  module.program.traverse({
    enter(path) {
      const name = memberName(path);
      const object = child(path, 'object');
      if (object && isEnvironment(object, origins)) {
        if (name === undefined) readsByName = true;
        else named.add(name);
      }
      const taken =
        path.isObjectProperty() && path.parentPath.isObjectPattern() ? propertyName(path) : undefined;
      if (taken !== undefined && isEnvironment(patternSource(path.parentPath), origins)) named.add(taken);
      if (path.isStringLiteral()) listed.add(path.node.value);
    },
  });
  const name = [...removed].find((variable) => named.has(variable) || (readsByName && listed.has(variable)));
  return name === undefined ? undefined : `the environment variable ${name} would still be read`;
}

/** What a pattern takes apart, when it stands beside it. */
function patternSource(pattern: NodePath | null): NodePath | undefined {
  const parent = pattern?.parentPath;
  return parent?.isVariableDeclarator() ? child(parent, 'init') : undefined;
}
