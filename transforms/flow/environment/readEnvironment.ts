import type { NodePath } from '@babel/traverse';
import { askingCall, isEnvironmentObject } from '../../ast/environment/variables';
import { memberName, propertyName } from '../../ast/names';
import type { Origins } from '../../ast/origins';
import { child, children, unwrap } from '../../ast/unwrap';
import { familyRead } from './families';
import { isEnvironment } from './isEnvironment';
import { namedVariables, VARIABLE } from './namedVariables';
import { visit } from '../../ast/visit';

/** One way in which a program reads an environment variable. */
export interface EnvironmentRead {
  /** Of variables that a template chooses among: with `*` for what it does not say. */
  readonly name: string;
  /**
   * What all has to stand for the variable to be read: the read, and the arguments or the item of a list that give it
   * the name. The last one says the name.
   */
  readonly places: readonly NodePath[];
}

/** Every read of an environment variable in a program, also by helpers that are given its name. */
export function readEnvironment(program: NodePath, origins: Origins): EnvironmentRead[] {
  const found: EnvironmentRead[] = origins.schemas.rows
    .filter(({ path }) => path.scope.getProgramParent().path.node === program.node)
    .map(({ variable, path }) => ({ name: variable, places: [path] }));
  const addMember = (path: NodePath): void => {
    found.push(...readsOfMember(path, origins));
  };
  visit(program, {
    MemberExpression: addMember,
    OptionalMemberExpression: addMember,
    CallExpression(call) {
      const [key] = askingCall(call)?.node === call.node ? children(call, 'arguments') : [];
      if (key) found.push(...namedVariables(key, [call], origins));
    },
    VariableDeclarator(path) {
      const id = child(path, 'id');
      const init = child(path, 'init');
      if (!id?.isObjectPattern() || !init || !isEnvironment(unwrap(init), origins)) return;
      for (const property of children(id, 'properties')) {
        const name = propertyName(property);
        if (name !== undefined) found.push({ name, places: [property] });
      }
    },
  });
  return found;
}

/** Whether a variable is set or taken back, not read. */
function isWritten({ key, parentPath }: NodePath): boolean {
  return (
    (key === 'left' && parentPath?.isAssignmentExpression() === true) ||
    parentPath?.isUnaryExpression({ operator: 'delete' }) === true
  );
}

function readsOfMember(path: NodePath, origins: Origins): EnvironmentRead[] {
  const object = child(path, 'object');
  const name = memberName(path);
  if (!object || isWritten(path)) return [];
  if (name !== undefined) {
    const isRead = isEnvironmentObject(object) || (VARIABLE.test(name) && isEnvironment(object, origins));
    return isRead ? [{ name, places: [path] }] : [];
  }
  const key = child(path, 'property');
  if (!key || !isEnvironment(object, origins)) return [];
  const family = familyRead(path);
  return family === undefined ? namedVariables(key, [path], origins) : [{ name: family, places: [path] }];
}
