import type { NodePath } from '@babel/traverse';
import type { Entity } from '../../ast/entity';
import type { ModuleLinks } from '../../ast/moduleLinks';
import { declarationOf } from '../../ast/patterns';
import { definitionsOf } from '../../ast/slotDefinitions';
import { declaredTypes, typeNamesIn } from '../../ast/types/declaredTypes';
import { leadToUsers } from '../../ast/types/leadToUsers';
import { literalTexts, memberKey, membersOfType } from '../../ast/types/membersOfType';
import { annotationOf } from '../../ast/types/statedTypes';
import { typesAround } from '../../ast/types/typesAround';
import type { ModuleContext } from '../../context';
import { isMetascope } from '../../ims/metascopes';
import { visit } from '../../ast/visit';

/**
 * A type that allows nothing but metascopes, `'ent_user_sdk' | 'ent_adobeio_sdk'`, would refuse the scopes that take
 * their place: where it is the type of what holds scopes now, it becomes `string`.
 */
export function widenScopeTypes(context: ModuleContext): void {
  const { cascade, origins, scopeHolders } = context;
  const types = [...scopeHolders].flatMap((holder) => typesOf(holder, context));
  const inPlace = types.flatMap(metascopeTypesIn);
  const aliases = new Set(
    types.flatMap(typeNamesIn).flatMap((name) => declaredTypes(name, origins.links).filter(isMetascopeAlias)),
  );
  for (const alias of aliases) leadToUsers(alias.scope.getProgramParent().path, origins.links);
  for (const place of new Set([...inPlace, ...referencesTo(aliases, context)]))
    if (!cascade.isGone(place)) context.at(place).draft.replace(place, 'string');
  for (const specifier of specifiersOf(aliases, context)) cascade.cut(specifier);
  for (const alias of aliases) if (isOurs(alias, origins.links)) cascade.cut(alias);
}

/** Whether nobody but the modules that are looked at can name a type. */
function isOurs(alias: NodePath, links: ModuleLinks): boolean {
  if (!alias.parentPath?.isExportDeclaration()) return true;
  const { sources, closed } = links.importsOf(alias.scope.getProgramParent().path);
  return closed && sources.every((source) => source.parentPath?.isImportDeclaration());
}

/** The types that variables and properties have, as far as they are stated. */
function typesOf(holder: Entity, { entities, origins }: ModuleContext): NodePath[] {
  const around = typesAround(holder, entities, origins);
  const name = holder.kind === 'slot' ? holder.name : holder.binding.identifier.name;
  const members = around
    .flatMap((type) => membersOfType(type, origins.links))
    .filter(({ path }) => memberKey(path) === name);
  const own = holder.kind === 'slot' ? definitionsOf(holder) : [declarationOf(holder.binding)];
  return [...members.map(({ path }) => path), ...own].flatMap(annotationOf);
}

function isMetascopeAlias(declaration: NodePath): boolean {
  return declaration.isTSTypeAliasDeclaration() && isOfMetascopes(declaration.get('typeAnnotation'));
}

function isOfMetascopes(type: NodePath): boolean {
  const texts = literalTexts(type);
  return texts !== undefined && texts.length > 0 && texts.every(isMetascope);
}

/** The outermost parts of a type that are metascopes. */
function metascopeTypesIn(type: NodePath): NodePath[] {
  const found: NodePath[] = [];
  visit(type, {
    TSType(path) {
      if (!isOfMetascopes(path)) return;
      found.push(path);
      path.skip();
    },
  });
  return found;
}

function referencesTo(aliases: ReadonlySet<NodePath>, { views, origins }: ModuleContext): NodePath[] {
  const nodes = new Set<object>([...aliases].map(({ node }) => node));
  if (nodes.size === 0) return [];
  const found: NodePath[] = [];
  for (const { module } of views) {
    visit(module.program, {
      TSTypeReference(path) {
        const meant = declaredTypes(path.get('typeName'), origins.links);
        if (meant.some(({ node }) => nodes.has(node))) found.push(path);
      },
    });
  }
  return found;
}

/** The import specifiers that name one of these types; nothing refers to it any more. */
function specifiersOf(aliases: ReadonlySet<NodePath>, { views, origins }: ModuleContext): NodePath[] {
  const found: NodePath[] = [];
  const nodes = new Set<object>([...aliases].map(({ node }) => node));
  if (nodes.size === 0) return [];
  for (const { module } of views) {
    visit(module.program, {
      ImportSpecifier(path) {
        const local = path.get('local');
        if (declaredTypes(local, origins.links).some(({ node }) => nodes.has(node))) found.push(path);
      },
    });
  }
  return found;
}
