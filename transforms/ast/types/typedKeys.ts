import type { NodePath } from '@babel/traverse';
import type { Cascade } from '../cascade';
import { propertyName } from '../names';
import type { Origins } from '../origins';
import { isOmission } from '../patterns';
import { literalTexts, memberKey, membersOfType } from './membersOfType';
import { statedMembers } from './statedTypes';
import { typesOfPlace } from './typesAround';
import { visit } from '../visit';

/** Whether a property is the key of a table that has one entry for each member of a type: `Record<keyof T, string>`. */
export function isTableKey(property: NodePath, origins: Origins): boolean {
  return statedMembers(property, origins).some(({ isKeyOnly }) => isKeyOnly === true);
}

/**
 * What only repeats the name of a member that is gone: entries of tables over the keys of a type, and names that a
 * pattern keeps out of the rest.
 *
 * @param isAsked leaves out the names for which it is false, before the types of anything are looked at
 */
export function keysOfGone(
  program: NodePath,
  isAsked: (name: string) => boolean,
  cascade: Cascade,
): NodePath[] {
  const { origins } = cascade;
  const found: NodePath[] = [];
  visit(program, {
    ObjectProperty(path) {
      const name = propertyName(path);
      if (name === undefined || !isAsked(name) || cascade.isGone(path)) return;
      const members = isOmission(path)
        ? typesOfPlace(path, origins)
            .flatMap((type) => membersOfType(type, origins.links))
            .filter((member) => memberKey(member.path) === name)
        : statedMembers(path, origins).filter(({ isKeyOnly }) => isKeyOnly);
      if (members.length > 0 && members.every((member) => cascade.isGone(member.path))) found.push(path);
    },
  });
  return found;
}

/** Whether live code takes the type of a member by its name: `Config['privateKey']`. */
export function isIndexed(program: NodePath, name: string, cascade: Cascade): boolean {
  let found = false;
  visit(program, {
    TSIndexedAccessType(path) {
      const names = literalTexts(path.get('indexType'));
      if (names?.includes(name) === true && !cascade.isGone(path)) found = true;
    },
  });
  return found;
}
