import type { NodePath } from '@babel/traverse';
import type { DocTag } from '../ast/docComments';
import type { FunctionPath } from '../ast/functions';
import { propertyName } from '../ast/names';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { RemovedSettings } from './removedSettings';

/** Lets the documentation of names follow the code: no line about what is gone, new names for what has one. */
export function rewriteTag(
  tag: DocTag,
  lines: string,
  removed: RemovedSettings,
  context: ModuleContext,
): string | undefined {
  const name = tag.names.at(-1) ?? '';
  if (isGone(tag, name, removed, context)) return '';
  const to = context.renamed.get(name);
  return to === undefined ? undefined : rewordMetascopes(lines.replace(new RegExp(`\\b${name}\\b`), to));
}

/** What prose says of metascopes, said of scopes. */
export function rewordMetascopes(text: string): string {
  return text.replace(/\bmeta[ -]?scope(s?)\b/gi, 'OAuth scope$1');
}

function isGone(
  { names, others, fn }: DocTag,
  name: string,
  removed: RemovedSettings,
  context: ModuleContext,
): boolean {
  if (!fn) return !removed.isMentioned(name) && removed.isMeant(name, others);
  const { cascade, entities } = context;
  const [root = ''] = names;
  const parameter = parameterOf(fn, root);
  if (names.length === 1 && parameter) return cascade.isGone(parameter);
  const taken = takenBy(fn, name);
  if (taken) return cascade.isGone(taken);
  if (!parameter || names.length === 1) return false;
  const slots = entities.slotsOf(parameter, name);
  return slots.length > 0
    ? slots.every((slot) => cascade.removedEntities.has(slot))
    : removed.isMeant(name, others);
}

function targetsOf(fn: FunctionPath): NodePath[] {
  return children(fn, 'params').flatMap((parameter) => {
    const place = parameter.isTSParameterProperty() ? child(parameter, 'parameter') : parameter;
    return (place?.isAssignmentPattern() ? child(place, 'left') : place) ?? [];
  });
}

/** The parameter of this name. */
function parameterOf(fn: FunctionPath, name: string): NodePath | undefined {
  return targetsOf(fn).find((target) => target.isIdentifier({ name }));
}

/** The property of this name that a function's pattern takes out of its options. */
function takenBy(fn: FunctionPath, name: string): NodePath | undefined {
  return targetsOf(fn)
    .flatMap((target) => (target.isObjectPattern() ? children(target, 'properties') : []))
    .find((property) => propertyName(property) === name);
}
