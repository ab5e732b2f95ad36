import type { Binding, NodePath } from '@babel/traverse';
import type { Slot } from './entity';
import { readExports, WHOLE } from './moduleExports';
import { propertyName } from './names';
import { children } from './unwrap';

/** The members of the owner itself that define a slot. */
export function definitionsOf({ owner, name }: Slot): NodePath[] {
  if (owner?.isObjectExpression())
    return children(owner, 'properties').filter((property) => propertyName(property) === name);
  if (owner?.isClass())
    return children(owner.get('body'), 'body').filter((member) => propertyName(member) === name);
  if (!owner?.isProgram()) return [];
  const { whole, named } = readExports(owner);
  if (name === WHOLE) return whole.flatMap((value) => value.parentPath?.parentPath ?? []);
  const place = named.get(name)?.place;
  return place ? [place] : [];
}

/** The constructor's parameter `private name: T` that declares a slot of a class. */
export function parameterPropertyOf({ owner, name }: Slot): Binding | undefined {
  if (!owner?.isClass()) return undefined;
  const maker = children(owner.get('body'), 'body').find((member) =>
    member.isClassMethod({ kind: 'constructor' }),
  );
  const binding = maker?.scope.getOwnBinding(name);
  return binding?.path.parentPath?.isTSParameterProperty() ? binding : undefined;
}
