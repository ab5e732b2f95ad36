import type { NodePath } from '@babel/traverse';
import { isProcessEnv } from '../../../transforms/ast/bindings';
import { memberName, propertyName } from '../../../transforms/ast/names';
import { ModuleSet } from '../../../transforms/ast/moduleSet';
import { Origins } from '../../../transforms/ast/origins';
import { packageMember } from '../../../transforms/ast/packageMember';
import { child } from '../../../transforms/ast/unwrap';
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
  const isEnvironment = (path: NodePath | undefined | null): boolean =>
    path != null &&
    [path, ...origins.of(path).map((origin) => origin.path)].some(
      (value) =>
        isProcessEnv(value) || isTakenFromProcess(value) || packageMember(value)?.names.join('.') === 'env',
    );
  const named = new Set<string>();
  const listed = new Set<string>();
  let readsByName = false;
  module.program.traverse({
    enter(path) {
      const name = memberName(path);
      const object = child(path, 'object');
      if (object && isEnvironment(object)) {
        if (name === undefined) readsByName = true;
        else named.add(name);
      }
      const taken =
        path.isObjectProperty() && path.parentPath.isObjectPattern() ? propertyName(path) : undefined;
      if (taken !== undefined && isEnvironment(patternSource(path.parentPath))) named.add(taken);
      if (path.isStringLiteral()) listed.add(path.node.value);
    },
  });
  const name = [...removed].find((variable) => named.has(variable) || (readsByName && listed.has(variable)));
  return name === undefined ? undefined : `the environment variable ${name} would still be read`;
}

/** `const { env } = process`. */
function isTakenFromProcess({ parentPath: property }: NodePath): boolean {
  const pattern =
    property?.isObjectProperty() && propertyName(property) === 'env' ? property.parentPath : null;
  return patternSource(pattern)?.isIdentifier({ name: 'process' }) === true;
}

/** What a pattern takes apart, when it stands beside it. */
function patternSource(pattern: NodePath | null): NodePath | undefined {
  const parent = pattern?.parentPath;
  return parent?.isVariableDeclarator() ? child(parent, 'init') : undefined;
}
