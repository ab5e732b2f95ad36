import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../ast/names';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { derivesFrom, patternSources, type Source } from './derivesFrom';
import { visit } from '../ast/visit';

/** Reads of one field of the answer: members, and properties of patterns. */
export function findReads(name: string, source: Source, context: ModuleContext): NodePath[] {
  const found: NodePath[] = [];
  const isAnswer = (path: NodePath | undefined): boolean =>
    path !== undefined && derivesFrom(path, source, context);
  const readMember = (path: NodePath): void => {
    if (memberName(path) === name && isAnswer(child(path, 'object')) && !isAssigned(path)) found.push(path);
  };
  for (const { module } of context.views) {
    visit(module.program, {
      MemberExpression: readMember,
      OptionalMemberExpression: readMember,
      ObjectPattern(pattern) {
        const property = children(pattern, 'properties').find(
          (item) => item.isObjectProperty() && propertyName(item) === name,
        );
        if (property && patternSources(pattern, context).some(isAnswer)) found.push(property);
      },
    });
  }
  return found;
}

function isAssigned(path: NodePath): boolean {
  return path.key === 'left' && path.parentPath?.isAssignmentExpression() === true;
}
