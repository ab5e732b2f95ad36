import type { NodePath } from '@babel/traverse';
import { deadModuleLoads } from '../ast/deadModules';
import { editDocComments } from '../ast/docComments';
import { keyName } from '../ast/names';
import type { RangeEdit } from '../ast/renderCuts';
import { typeMemberName, typeMembers, unusedTypes } from '../ast/typeMembers';
import type { ModuleContext } from '../context';
import { isOrgName } from '../ims/names';

/**
 * Cuts what only names what is gone: items of lists of required names, members of types, types that lost their last
 * use, imports of modules that have nothing left. Runs after the cascade, and starts it again.
 */
export function cutLeftovers(context: ModuleContext): void {
  const { cascade, views } = context;
  for (;;) {
    const names = removedNames(context);
    const found = views.flatMap(({ module }) => [
      ...requiredNames(module.program, names, context),
      ...typeMembers(module.program, names, cascade),
      ...unusedTypes(module.program, cascade),
      ...(deadModuleLoads(module.program, cascade) ?? []),
    ]);
    if (found.length === 0) return;
    for (const path of found) cascade.cut(path);
    cascade.settle();
  }
}

/** Names of settings that were removed and that no live code mentions. */
function removedNames({ cascade, entities, renamed }: ModuleContext): Set<string> {
  const names = new Set<string>();
  for (const entity of cascade.removedEntities) {
    const name = entity.kind === 'slot' ? entity.name : entity.binding.identifier.name;
    const isSetting = entity.kind === 'slot' || entity.binding.kind === 'param';
    if (isSetting && !entities.isMentioned(name, (path) => cascade.isGone(path))) names.add(name);
  }
  for (const name of removedPatternNames(cascade.cuts)) {
    if (!entities.isMentioned(name, (path) => cascade.isGone(path))) names.add(name);
  }
  for (const name of renamed.keys()) names.delete(name);
  return names;
}

function removedPatternNames(cuts: readonly NodePath[]): string[] {
  return cuts.flatMap((cut) =>
    cut.isObjectProperty() && cut.parentPath.isObjectPattern()
      ? (keyName(cut.node.key, cut.node.computed) ?? [])
      : [],
  );
}

/** `'PRIVATE_KEY'` in a list of names, when other names stay in it. */
function requiredNames(
  program: NodePath,
  names: ReadonlySet<string>,
  { cascade }: ModuleContext,
): NodePath[] {
  const found: NodePath[] = [];
  program.traverse({
    StringLiteral(path) {
      const { value } = path.node;
      const isItem = path.parentPath.isArrayExpression() && names.has(value) && !isOrgName(value);
      if (isItem && !cascade.isGone(path)) found.push(path);
    },
  });
  return found;
}

/** Edits in comments, types and lists of names that follow from what was removed and renamed. */
export function renderLeftovers(context: ModuleContext): RangeEdit[] {
  const { module, renamed, cascade } = context;
  const edits: RangeEdit[] = [];
  const rename = (path: NodePath, name: string | undefined): void => {
    const to = name === undefined || cascade.isGone(path) ? undefined : renamed.get(name);
    const start = path.node.start ?? 0;
    if (name === undefined || to === undefined) return;
    const offset = module.text.slice(start, path.node.end ?? start).indexOf(name);
    edits.push({ start: start + offset, end: start + offset + name.length, text: to });
  };
  module.program.traverse({
    'TSPropertySignature|ObjectTypeProperty': (path: NodePath) => {
      rename(path.get('key') as NodePath, typeMemberName(path));
    },
    StringLiteral(path) {
      const isName = path.parentPath.isArrayExpression() || path.listKey === 'arguments';
      if (isName) rename(path, path.node.value);
    },
  });
  const reword = (text: string): string => text.replace(/meta[ -]?scopes?/gi, 'OAuth scopes');
  return [...edits, ...editDocComments(module, removedNames(context), renamed, reword)];
}
