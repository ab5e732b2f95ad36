import type { NodePath } from '@babel/traverse';
import { propertyName } from '../../../transforms/ast/names';

/** The names of the functions and classes around a place, innermost first; those without a name are passed over. */
export function namesAround(path: NodePath): string[] {
  const owners: NodePath[] = [];
  for (let at: NodePath | null = path; at; at = at.parentPath) {
    if (at.isFunction() || at.isClass()) owners.push(at);
  }
  return owners.flatMap((owner) => ownerName(owner) ?? []);
}

/** The name under `id`, which functions, classes, declarators and type declarations have in common. */
export function nameOf({ node }: NodePath): string | undefined {
  const id = 'id' in node ? node.id : undefined;
  return id && typeof id === 'object' && 'type' in id && id.type === 'Identifier' ? id.name : undefined;
}

/** A function has its own name, or that of the method, variable or property it is. */
function ownerName(path: NodePath): string | undefined {
  const own = nameOf(path) ?? propertyName(path);
  if (own !== undefined || !path.parentPath) return own;
  return nameOf(path.parentPath) ?? propertyName(path.parentPath);
}
