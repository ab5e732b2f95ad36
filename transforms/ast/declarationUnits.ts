import type { Binding, NodePath } from '@babel/traverse';
import type { Cascade } from './cascade';
import { holdsOtherData } from './dataFiles';
import type { Entity, Slot } from './entity';
import type { FunctionPath } from './functions';
import { escapes } from './escapes';
import { takenElement } from './listPatterns';
import { liveLinks } from './moduleLinks';
import { mentionsEverywhere, mentionsOfExport } from './moduleMentions';
import { makesObject } from './objectNames';
import { overloadsOf } from './overloads';
import { containsNode, hasRestBeside, patternPropertyOf } from './patterns';
import { definitionsOf, parameterPropertiesOf } from './slotDefinitions';
import { child, children } from './unwrap';

/**
 * The code that declares an entity.
 *
 * @returns what to delete together with it (nothing, when the declaration may stay: a public parameter, an object
 * from elsewhere); undefined when the declaration does something that must be kept
 */
export function declarationUnits(entity: Entity, cascade: Cascade): NodePath[] | undefined {
  return entity.kind === 'slot' ? slotUnits(entity, cascade) : bindingUnits(entity.binding, cascade);
}

function slotUnits(slot: Slot, cascade: Cascade): NodePath[] | undefined {
  if (!slot.owner) return isReadUnseen(slot, cascade) ? undefined : [];
  if (slot.owner.isProgram() && !isClosed(slot, cascade)) return undefined;
  if (slot.owner.isObjectExpression() && escapes(slot.owner, cascade.origins)) return undefined;
  const definitions = definitionsOf(slot);
  const keeps = definitions.some((definition) => {
    const value = valueOf(definition);
    return (
      value !== undefined &&
      !definition.isMethod() &&
      !cascade.isGone(definition) &&
      !cascade.effects.isDiscardable(value)
    );
  });
  const parameters = parameterPropertiesOf(slot).map((parameter) => parameterUnits(parameter, cascade));
  if (keeps || parameters.includes(undefined)) return undefined;
  const own = definitions.filter((definition) => !holdsOtherData(definition, cascade));
  return [...own, ...definitions.flatMap(overloadsOf), ...parameters.flatMap((units) => units ?? [])];
}

/** Whether a property is written to an object, made here, that gets into code that can't be seen. */
function isReadUnseen(slot: Slot, { entities, origins }: Cascade): boolean {
  return entities
    .writesOf(slot)
    .flatMap((write) => origins.of(child(child(write, 'left') as NodePath, 'object') as NodePath))
    .some(({ path, element }) => !element && makesObject(path) && escapes(path, origins));
}

/** The expression that a definition gives: of a property, `export default x` or `module.exports = x`. */
function valueOf(definition: NodePath): NodePath | undefined {
  const assignment = child(definition, 'expression');
  return assignment
    ? child(assignment, 'right')
    : (child(definition, 'value') ?? child(definition, 'declaration'));
}

/**
 * Whether every import of what an export declaration, or a slot of a module, exports can be seen. An import that is
 * gone takes nothing any more, whatever was done with it: `const load = () => import('./m')`.
 */
function isClosed(exported: NodePath | Slot, cascade: Cascade): boolean {
  const links = liveLinks(cascade.origins.links, (path) => cascade.isGone(path));
  if ('node' in exported) return mentionsEverywhere([exported], links).closed;
  return exported.owner !== undefined && mentionsOfExport(exported.owner, exported.name, links).closed;
}

function bindingUnits(binding: Binding, cascade: Cascade): NodePath[] | undefined {
  const { path } = binding;
  if (cascade.isGone(path)) return [];
  if (path.isVariableDeclarator()) return declaratorUnits(path, binding, cascade);
  if (path.isFunctionDeclaration() || path.isClassDeclaration()) {
    const outer = path.parentPath;
    const units = [outer.isExportDeclaration() ? outer : path, ...overloadsOf(path)];
    return outer.isExportDeclaration() && !isClosed(outer, cascade) ? undefined : units;
  }
  if (path.parentPath?.isImportDeclaration() || path.isTSImportEqualsDeclaration()) return [path];
  if (path.isTSEnumDeclaration()) return [path];
  if (binding.kind === 'param') return parameterUnits(binding, cascade);
  return binding.kind === 'local' ? [] : undefined;
}

function declaratorUnits(declarator: NodePath, binding: Binding, cascade: Cascade): NodePath[] | undefined {
  const statement = declarator.parentPath;
  const outer = statement?.parentPath;
  if (outer?.isFor() && statement?.key !== 'body') return [];
  if (outer?.isExportDeclaration() && !isClosed(outer, cascade)) return undefined;
  const init = child(declarator, 'init');
  const id = child(declarator, 'id');
  if (id?.isObjectPattern()) return takenUnits(binding);
  if (id?.isArrayPattern()) return listedUnits(binding, cascade);
  if (!id?.isIdentifier()) return undefined;
  if (init && !cascade.isGone(init) && !cascade.effects.isDiscardable(init)) return undefined;
  return [declarator];
}

/** The property of a pattern that fills a binding; undefined when a rest element beside it would change. */
function takenUnits(binding: Binding): NodePath[] | undefined {
  const property = patternPropertyOf(binding);
  return property && !hasRestBeside(property) ? [property] : undefined;
}

/** The element of a list pattern that fills a binding, and the items that fill the element. */
function listedUnits(binding: Binding, cascade: Cascade): NodePath[] | undefined {
  const taken = takenElement(binding, cascade.origins);
  const canGo = taken?.items.every((item) => cascade.isGone(item) || cascade.effects.isDiscardable(item));
  return taken && canGo ? [taken.element, ...taken.items] : undefined;
}

function parameterUnits(binding: Binding, cascade: Cascade): NodePath[] | undefined {
  const fn = binding.scope.path;
  if (!fn.isFunction()) return undefined;
  const parameters = children(fn, 'params');
  const index = parameters.findIndex((parameter) => containsNode(parameter, binding.identifier));
  const parameter = parameters[index];
  if (!parameter) return undefined;
  const target = parameter.isAssignmentPattern() ? child(parameter, 'left') : parameter;
  if (target?.isObjectPattern()) return takenUnits(binding);
  if (target?.isArrayPattern()) return listedUnits(binding, cascade);
  if (target?.isRestElement()) return undefined;
  return positionalUnits(fn, parameter, index, cascade);
}

/**
 * A parameter and the arguments that fill it; only the trailing one where callers can't be seen, and none where
 * overload signatures list parameters of their own.
 */
function positionalUnits(
  fn: FunctionPath,
  parameter: NodePath,
  index: number,
  cascade: Cascade,
): NodePath[] | undefined {
  const sites = cascade.origins.callIndex.callSitesOf(fn);
  const later = children(fn, 'params').slice(index + 1);
  if (overloadsOf(fn).length > 0) return [];
  if (sites.open && !later.every((path) => cascade.isGone(path))) return [];
  const units = [parameter];
  for (const site of sites.calls) {
    const argument = site.args[index];
    if (!argument) continue;
    if (site.args.slice(0, index).some((path) => path?.isSpreadElement())) return undefined;
    if (!cascade.isGone(argument) && !cascade.effects.isDiscardable(argument)) return undefined;
    units.push(argument);
  }
  return units;
}
