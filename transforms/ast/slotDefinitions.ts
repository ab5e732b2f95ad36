import type { Binding, NodePath } from '@babel/traverse';
import { isClassLike } from './classes/constructorFunctions';
import { constructorOf } from './classes/constructions';
import { membersNamed } from './classes/members';
import type { Slot } from './entity';
import { readExports, WHOLE } from './moduleExports';
import { propertyName } from './names';
import { children } from './unwrap';

/** The members of the owner itself that define a slot. */
export function definitionsOf({ owner, name, heirs }: Slot): NodePath[] {
  if (owner?.isObjectExpression())
    return children(owner, 'properties').filter((property) => propertyName(property) === name);
  // `X.prototype.name = …` is an assignment to the slot, and read as one.
  if (owner && isClassLike(owner))
    return [owner, ...heirs]
      .flatMap((path) => membersNamed(path, name))
      .filter((member) => !member.isAssignmentExpression());
  if (!owner?.isProgram()) return [];
  const { whole, named } = readExports(owner);
  if (name === WHOLE) return whole.flatMap((value) => value.parentPath?.parentPath ?? []);
  const place = named.get(name)?.place;
  return place ? [place] : [];
}

/** The constructors' parameters `private name: T` that declare a slot of classes. */
export function parameterPropertiesOf({ owner, name, heirs }: Slot): Binding[] {
  return owner ? [owner, ...heirs].flatMap((path) => parameterPropertyOf(path, name) ?? []) : [];
}

/** The parameter `private name: T` by which the constructor of a class declares a property. */
export function parameterPropertyOf(owner: NodePath, name: string): Binding | undefined {
  const binding = constructorOf(owner)?.scope.getOwnBinding(name);
  return binding?.path.parentPath?.isTSParameterProperty() ? binding : undefined;
}
