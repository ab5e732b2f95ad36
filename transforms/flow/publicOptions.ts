import type { NodePath } from '@babel/traverse';
import { variableName, type Entity } from '../ast/entity';
import { constructionsOf } from '../ast/classes/constructions';
import { ownerOf } from '../ast/classes/ownership';
import type { FunctionPath } from '../ast/functions';
import { mergedObjects } from '../ast/objectCalls';
import { patternPropertyOf } from '../ast/patterns';
import { isTestCode } from '../ast/testCode';
import { child } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { findingAt } from '../step';
import type { Finding } from '../types';
import { namesOf } from './scope/chooseScopeNames';

/** What the options of a public function lost, and what they are called now. */
interface Changed {
  readonly renamed: Map<string, string>;
  readonly removed: Set<string>;
}

/**
 * Says which options of a published package have a new name, or none any more: those who use the package have to know,
 * and no code that can be seen shows how they call it.
 */
export function publicOptionFindings(context: ModuleContext, flow: string | undefined): Finding[] {
  if (!isPublished(context)) return [];
  const changes = new Map<FunctionPath, Changed>();
  const at = (fn: FunctionPath): Changed => {
    const known = changes.get(fn) ?? { renamed: new Map(), removed: new Set() };
    changes.set(fn, known);
    return known;
  };
  for (const holder of context.scopeHolders)
    for (const name of namesOf(holder)) {
      const to = context.renamed.get(name);
      if (to !== undefined && to !== name)
        for (const fn of publicTakers(holder, context)) at(fn).renamed.set(name, to);
    }
  for (const entity of context.cascade.removedEntities)
    for (const fn of publicTakers(entity, context)) at(fn).removed.add(keyOf(entity));
  return [...changes].map(([fn, change]) =>
    findingAt(fn, 'public-option', 'manual', describe(change), context, flow),
  );
}

/** Whether an entity is an option of a published package. */
export function isPublicOption(entity: Entity, context: ModuleContext): boolean {
  return isPublished(context) && publicTakers(entity, context).length > 0;
}

function isPublished({ views, set }: ModuleContext): boolean {
  return views.some(({ module }) => set.isPublic(module.program));
}

function describe({ renamed, removed }: Changed): string {
  const gone = [...removed].filter((name) => !renamed.has(name)).map((name) => `\`${name}\``);
  const news = [...renamed].map(
    ([from, to]) => `\`${from}\` is \`${to}\` now and holds OAuth scopes instead of metascopes`,
  );
  const lost = `${gone.join(', ')} ${gone.length === 1 ? 'is' : 'are'} not read any more`;
  const changes = [...news, ...(gone.length > 0 ? [lost] : [])].join('; ');
  return `This package hands out a function whose options changed: ${changes}. Tell those who use the package, and release it as a breaking change.`;
}

/** The key by which an entity is taken out of an object, or its name. */
function keyOf(entity: Entity): string {
  return namesOf(entity).at(-1) ?? '';
}

/**
 * The functions that take an entity from callers outside of the repository: a property of their options. What an action
 * of App Builder is given stands in its manifest, which a rule of its own adapts.
 */
function publicTakers(entity: Entity, context: ModuleContext): FunctionPath[] {
  const { set } = context;
  if (variableName(entity) !== undefined) return [];
  return takersOf(entity, context).filter(
    (fn) => isOpen(fn, context) && !isTestCode(fn) && !set.isInAction(fn),
  );
}

/** The functions by whose parameters the object comes in that an entity is a property of. */
export function takersOf(entity: Entity, context: ModuleContext): FunctionPath[] {
  const objects = entity.kind === 'slot' ? readFrom(entity, context) : [];
  const property = entity.kind === 'binding' ? patternPropertyOf(entity.binding) : undefined;
  const pattern = property?.parentPath;
  const takers = [
    ...objects.flatMap((object) => parametersBehind(object, context)),
    ...(pattern ? parameterOf(pattern) : []),
  ];
  return [...new Set(takers)];
}

/** The objects that a property is read from. */
function readFrom(entity: Entity, { entities }: ModuleContext): NodePath[] {
  return entities.usesOf(entity).flatMap((use) => {
    const object = child(use, 'object');
    // What is called is a method of the value, `metaScopes.forEach`, and no option.
    if (object) return use.key === 'callee' ? [] : [object];
    const pattern = use.isObjectProperty() && use.parentPath.isObjectPattern() ? use.parentPath : undefined;
    return pattern ? entities.sourcesOfPattern(pattern) : [];
  });
}

/** The functions by whose parameters an object comes in; of a copy, those of what is copied. */
function parametersBehind(object: NodePath, context: ModuleContext): FunctionPath[] {
  return context.origins.of(object).flatMap(({ path }) => {
    const merged = mergedObjects(path);
    if (merged) return merged.flatMap((part) => parametersBehind(part, context));
    const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
    const fn = binding?.kind === 'param' ? binding.scope.path : undefined;
    return fn?.isFunction() ? [fn] : [];
  });
}

/** The function whose parameter a pattern is. */
function parameterOf(pattern: NodePath): FunctionPath[] {
  const place = pattern.parentPath?.isAssignmentPattern() ? pattern.parentPath : pattern;
  const fn = place.listKey === 'params' ? place.parentPath : undefined;
  return fn?.isFunction() ? [fn] : [];
}

/** Whether code that can be seen calls a function: its class, where it is a method. */
export function isCalled(fn: FunctionPath, { origins }: ModuleContext): boolean {
  const owner = ownerOf(fn);
  const sites = owner?.isClass() ? constructionsOf(owner, origins.links) : origins.callIndex.callSitesOf(fn);
  return sites.calls.some(({ path }) => !isTestCode(path));
}

/** Whether code outside of the repository can call a function: its class, where it is a method. */
function isOpen(fn: FunctionPath, { origins }: ModuleContext): boolean {
  const owner = ownerOf(fn);
  if (owner?.isClass()) return constructionsOf(owner, origins.links).open;
  return origins.callIndex.callSitesOf(fn).openElsewhere;
}
