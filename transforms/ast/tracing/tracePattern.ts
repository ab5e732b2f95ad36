import type { NodePath } from '@babel/traverse';
import { propertyName } from '../names';
import { loopSource } from '../received';
import { child, children } from '../unwrap';
import { receivedBy } from './traceBinding';
import { traceItems } from './traceItems';
import { propertyOfAny } from './traceProperty';
import { traceAll, type Origin, type Tracer, type Walk } from './types';

/**
 * The values that a pattern takes apart: what stands beside it, the elements that a loop or a callback gets, or what
 * the pattern around it takes of these.
 */
export function tracePattern(pattern: NodePath, walk: Walk, tracer: Tracer): Origin[] {
  const place = pattern.parentPath?.isAssignmentPattern() ? pattern.parentPath : pattern;
  const outer = place.parentPath;
  if (!outer) return [];
  const part = (around: NodePath, name: string): Origin[] =>
    propertyOfAny(tracePattern(around, walk, tracer), name, walk, tracer);
  if (outer.isArrayPattern()) return part(outer, String(place.key));
  if (outer.isObjectProperty()) {
    const name = propertyName(outer);
    return name !== undefined && outer.parentPath.isObjectPattern() ? part(outer.parentPath, name) : [];
  }
  if (outer.isVariableDeclarator()) {
    const init = child(outer, 'init');
    const list = loopSource(outer);
    if (init) return tracer.trace(init, walk);
    return list ? traceItems(tracer.trace(list, walk), walk, tracer) : [];
  }
  if (!outer.isFunction() || place.listKey !== 'params') return [];
  const received = receivedBy(outer, children(outer, 'params').indexOf(place), tracer);
  if (!received) return [];
  return [
    ...traceAll(tracer, received.paths, walk),
    ...traceItems(traceAll(tracer, received.lists, walk), walk, tracer),
  ];
}
