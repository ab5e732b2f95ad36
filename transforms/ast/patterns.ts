import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { propertyName } from './names';
import { moduleOf } from './parseModule';
import { child, children, part } from './unwrap';

export interface PatternStep {
  readonly name: string;
  /** The identifier (or nested pattern) that receives the property. */
  readonly place: NodePath;
  readonly fallback: NodePath | undefined;
}

/** The properties to take, outermost first, to get from a pattern's source to `identifier`. */
export function patternSteps(pattern: NodePath, identifier: Node): PatternStep[] | undefined {
  for (const [name, value] of patternItems(pattern)) {
    if (!containsNode(value, identifier)) continue;
    const fallback = value.isAssignmentPattern() ? (part(value, 'right') as NodePath) : undefined;
    const place = value.isAssignmentPattern() ? (part(value, 'left') as NodePath) : value;
    const step: PatternStep = { name, place, fallback };
    return place.node === identifier ? [step] : [step, ...(patternSteps(place, identifier) ?? [])];
  }
  return undefined;
}

/** What a pattern takes, and where it puts that: by name, or by index from a list; nothing that collects the rest. */
function patternItems(pattern: NodePath): (readonly [string, NodePath])[] {
  if (pattern.isArrayPattern()) {
    const elements = part(pattern, 'elements') as NodePath[];
    return elements.flatMap((element, index) =>
      (element.node as Node | null) && !element.isRestElement() ? [[String(index), element] as const] : [],
    );
  }
  return children(pattern, 'properties').flatMap((property) => {
    const name = property.isObjectProperty() ? propertyName(property) : undefined;
    const value = child(property, 'value');
    return name !== undefined && value ? [[name, value] as const] : [];
  });
}

/** Whether a node lies within the range of a path. */
export function containsNode(path: NodePath, node: Node): boolean {
  const { start, end } = path.node;
  return (
    typeof start === 'number' &&
    typeof end === 'number' &&
    typeof node.start === 'number' &&
    typeof node.end === 'number' &&
    start <= node.start &&
    node.end <= end
  );
}

/** The property of a pattern, the innermost, that fills a name. */
export function patternPropertyOf(binding: Binding): NodePath | undefined {
  const place = declarationOf(binding);
  const target = place.key === 'left' && place.parentPath?.isAssignmentPattern() ? place.parentPath : place;
  const property = target.key === 'value' ? target.parentPath : undefined;
  return property?.isObjectProperty() && property.parentPath.isObjectPattern() ? property : undefined;
}

/** The identifier that declares a name. */
export function declarationOf({ path, identifier }: Binding): NodePath {
  return moduleOf(path).pathOf(identifier);
}

/** Whether a rest element beside a property of a pattern would take what the property takes. */
export function hasRestBeside(property: NodePath): boolean {
  const items = property.parentPath ? children(property.parentPath, 'properties') : [];
  return items.some((item) => item.isRestElement());
}

/** Whether a property of a pattern only keeps itself out of a rest element: `key` in `const { key, ...rest } = x`. */
export function isOmission(property: NodePath): boolean {
  const pattern = property.parentPath;
  if (!property.isObjectProperty() || !pattern?.isObjectPattern()) return false;
  if (!hasRestBeside(property)) return false;
  const { value } = property.node;
  const binding = value.type === 'Identifier' ? property.scope.getBinding(value.name) : undefined;
  return binding?.referenced === false;
}
