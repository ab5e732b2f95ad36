import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { FunctionPath } from '../functions';
import { containsNode, patternSteps } from '../patterns';
import { callbackValue, loopSource } from '../received';
import { child, children } from '../unwrap';
import { traceImport } from './traceModule';
import { propertyOfAny } from './traceProperty';
import { originAt, traceAll, type Origin, type Tracer, type Walk } from './types';

/** Every value a name can hold; undefined when none can be seen. */
export function traceBinding(binding: Binding, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const assigned = binding.constantViolations.flatMap((write) =>
    write.isAssignmentExpression() && write.node.left.type === 'Identifier' ? [write.get('right')] : [],
  );
  const initial = initialValue(binding, walk, tracer);
  const later = traceAll(tracer, assigned, walk);
  if (!initial && later.length === 0) return undefined;
  return [...(initial ?? []), ...later];
}

function initialValue(binding: Binding, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const { path } = binding;
  if (path.isVariableDeclarator()) return declared(path, binding.identifier, walk, tracer);
  if (path.isFunctionDeclaration() || path.isClassDeclaration()) return [originAt(path, walk)];
  if (binding.kind === 'param') return parameterValue(binding, walk, tracer);
  return traceImport(path, walk, tracer);
}

function declared(declarator: NodePath, identifier: Node, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const init = child(declarator, 'init');
  const id = child(declarator, 'id');
  if (!id) return undefined;
  if (init) return id.isIdentifier() ? tracer.trace(init, walk) : taken(id, init, identifier, walk, tracer);
  const list = loopSource(declarator);
  if (!list || id.node !== identifier) return undefined;
  return tracer.trace(list, walk).map((origin) => ({ ...origin, element: true }));
}

/** The value that `identifier` takes out of `source` through a destructuring pattern. */
function taken(
  pattern: NodePath,
  source: NodePath,
  identifier: Node,
  walk: Walk,
  tracer: Tracer,
): Origin[] | undefined {
  const steps = patternSteps(pattern, identifier);
  if (!steps) return undefined;
  let origins = tracer.trace(source, walk);
  for (const step of steps) {
    const fallback = step.fallback ? tracer.trace(step.fallback, walk) : [];
    const found = [...propertyOfAny(origins, step.name, walk, tracer), ...fallback];
    origins = found.length > 0 ? found : [originAt(step.place, walk)];
  }
  return origins;
}

function parameterValue(binding: Binding, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const fn = binding.scope.path;
  if (!fn.isFunction()) return undefined;
  const parameters = children(fn, 'params');
  const index = parameters.findIndex((parameter) => containsNode(parameter, binding.identifier));
  const place = parameters[index];
  const parameter = place?.isTSParameterProperty() ? child(place, 'parameter') : place;
  if (!parameter) return undefined;
  const target = parameter.isAssignmentPattern() ? (parameter.get('left') as NodePath) : parameter;
  const terminal = originAt(identifierPath(parameter, binding.identifier), walk);
  const valueOf = (source: NodePath): Origin[] =>
    target.isIdentifier()
      ? tracer.trace(source, walk)
      : (taken(target, source, binding.identifier, walk, tracer) ?? []);
  const fallback = parameter.isAssignmentPattern() ? valueOf(parameter.get('right') as NodePath) : [];
  const received = receivedBy(fn, index, tracer);
  if (!received) return [terminal, ...fallback];
  const values = received.paths
    .flatMap(valueOf)
    .map((origin) => (received.element ? { ...origin, element: true } : origin));
  const isSeen = !received.open && values.length + fallback.length > 0;
  return [...values, ...(isSeen ? [] : [terminal]), ...fallback];
}

/** The argument expressions that parameter `index` of a function can receive. */
function receivedBy(
  fn: FunctionPath,
  index: number,
  { callIndex }: Tracer,
): { paths: NodePath[]; element: boolean; open: boolean } | undefined {
  const callback = callbackValue(fn, index);
  if (callback) return { paths: [callback.path], element: callback.element, open: false };
  const sites = callIndex.callSitesOf(fn);
  const paths = sites.calls.flatMap((site) => site.args[index] ?? []);
  if (sites.calls.length === 0) return undefined;
  return { paths, element: false, open: sites.open };
}

function identifierPath(parameter: NodePath, identifier: Node): NodePath {
  let found: NodePath = parameter;
  if (parameter.node === identifier) return parameter;
  parameter.traverse({
    Identifier(path) {
      if (path.node === identifier) found = path;
    },
  });
  return found;
}
