import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { keyName } from './names';
import { children } from './unwrap';

export interface PatternStep {
  readonly name: string;
  /** The identifier (or nested pattern) that receives the property. */
  readonly place: NodePath;
  readonly fallback: NodePath | undefined;
}

/** The properties to take, outermost first, to get from a pattern's source to `identifier`. */
export function patternSteps(pattern: NodePath, identifier: Node): PatternStep[] | undefined {
  if (!pattern.isObjectPattern()) return undefined;
  for (const property of children(pattern, 'properties')) {
    if (!property.isObjectProperty()) continue;
    const name = keyName(property.node.key, property.node.computed);
    const value = property.get('value') as NodePath;
    if (name === undefined || !containsNode(value, identifier)) continue;
    const fallback = value.isAssignmentPattern() ? (value.get('right') as NodePath) : undefined;
    const place = value.isAssignmentPattern() ? (value.get('left') as NodePath) : value;
    const step: PatternStep = { name, place, fallback };
    return place.node === identifier ? [step] : [step, ...(patternSteps(place, identifier) ?? [])];
  }
  return undefined;
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
