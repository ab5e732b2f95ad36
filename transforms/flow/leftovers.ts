import type { NodePath } from '@babel/traverse';
import { deadModuleLoads } from '../ast/deadModules';
import { editDocComments } from '../ast/docComments';
import { propertyName } from '../ast/names';
import type { RangeEdit } from '../ast/renderCuts';
import { typeMemberName, typeMembers } from '../ast/typeMembers';
import { renderMemberLists } from '../ast/types/renderMemberLists';
import { isIndexed, isTableKey, keysOfGone } from '../ast/types/typedKeys';
import { unusedTypes } from '../ast/types/unusedTypes';
import { child, children, part, wrapped } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { rewriteTag } from './docTags';
import { RemovedSettings } from './removedSettings';
import { visit } from '../ast/visit';

/**
 * Cuts what only names what is gone: items of lists of required names, members of types, types that lost their last
 * use, imports of modules that have nothing left. Runs after the cascade, and starts it again.
 */
export function cutLeftovers(context: ModuleContext): void {
  const { cascade, views } = context;
  for (;;) {
    const removed = new RemovedSettings(context);
    const isUnread = (name: string, others: readonly string[]): boolean =>
      !removed.isMentioned(name) &&
      removed.isMeant(name, others) &&
      !views.some(({ module }) => isIndexed(module.program, name, cascade));
    const perModule = views.flatMap(({ module }) => [
      ...requiredNames(module.program, removed, context),
      ...typeMembers(module.program, isUnread, cascade),
      ...keysOfGone(module.program, (name) => removed.isRemoved(name), cascade),
      ...(deadModuleLoads(module.program, cascade) ?? []),
    ]);
    const programs = views.map(({ module }): NodePath => module.program);
    const found = [...perModule, ...unusedTypes(programs, cascade)];
    if (found.length === 0) return;
    for (const path of found) cascade.cut(path);
    cascade.settle();
  }
}

/** `'PRIVATE_KEY'` in a list of names that a program needs, when other names stay in it. */
function requiredNames(program: NodePath, removed: RemovedSettings, { cascade }: ModuleContext): NodePath[] {
  const found: NodePath[] = [];
  visit(program, {
    ArrayExpression(list) {
      if (hasPositions(list)) return;
      const items = children(list, 'elements').filter((item) => !cascade.isGone(item));
      for (const item of items) {
        const others = items.flatMap((other) =>
          other !== item && other.isStringLiteral() ? [other.node.value] : [],
        );
        const name = item.isStringLiteral() ? item.node.value : '';
        if (removed.isMeant(name, others) && !removed.mayBeDemanded(name)) found.push(item);
      }
    },
  });
  return found;
}

/**
 * Whether each item of a list has a meaning of its own by its position, so that none may go alone: the row of a table
 * (`[['org', 'ORG'], ['id', 'ID']]`, `names.map((name) => [name, …])`), or what a pattern takes apart.
 */
function hasPositions(list: NodePath): boolean {
  const value = wrapped(list);
  const { parentPath: holder } = value;
  const made = holder?.isReturnStatement() ? holder.getFunctionParent() : holder;
  if (holder?.isArrayExpression() || (made?.isFunction() && made.listKey === 'arguments')) return true;
  return holder?.isVariableDeclarator() === true && child(holder, 'id')?.isArrayPattern() === true;
}

/**
 * Edits in comments, types and lists of names that follow from what was removed and renamed.
 *
 * @param removed the same for all modules
 */
export function renderLeftovers(context: ModuleContext, removed: RemovedSettings): RangeEdit[] {
  const { module, renamed, cascade } = context;
  const edits: RangeEdit[] = [];
  const rename = (path: NodePath, name: string | undefined): void => {
    const to = name === undefined || cascade.isGone(path) ? undefined : renamed.get(name);
    const start = path.node.start ?? 0;
    if (name === undefined || to === undefined) return;
    const offset = module.text.slice(start, path.node.end ?? start).indexOf(name);
    edits.push({ start: start + offset, end: start + offset + name.length, text: to });
  };
  visit(module.program, {
    'TSPropertySignature|ObjectTypeProperty': (path: NodePath) => {
      rename(part(path, 'key') as NodePath, typeMemberName(path));
    },
    ObjectProperty(path) {
      const name = propertyName(path);
      if (name !== undefined && renamed.has(name) && isTableKey(path, context.origins))
        rename(part(path, 'key') as NodePath, name);
    },
    StringLiteral(path) {
      const isName =
        path.parentPath.isArrayExpression() ||
        path.listKey === 'arguments' ||
        context.origins.schemas.namesVariable(path);
      if (isName) rename(path, path.node.value);
    },
  });
  const tags = editDocComments(module, (tag, lines) => rewriteTag(tag, lines, removed, context));
  return [...edits, ...tags, ...renderMemberLists(module.program, cascade, renamed)];
}
