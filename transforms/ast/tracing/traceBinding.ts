import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { injectedSettings, readNamespace } from '../environment/configService';
import type { FunctionPath } from '../functions';
import { containsNode, patternSteps } from '../patterns';
import { callbackValue, loopSource } from '../received';
import { child, children, part } from '../unwrap';
import { traceItems } from './traceItems';
import { traceImport } from './traceModule';
import { propertyOfAny } from './traceProperty';
import { originAt, traceAll, type Origin, type Tracer, type Walk } from './types';
import { visit } from '../visit';

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
  if (init) {
    const origins = tracer.trace(init, walk);
    return id.isIdentifier() ? origins : taken(id, origins, identifier, walk, tracer);
  }
  const list = loopSource(declarator);
  if (!list) return undefined;
  const items = traceItems(tracer.trace(list, walk), walk, tracer);
  if (id.node === identifier) return items;
  const found = taken(id, items, identifier, walk, tracer);
  return found?.some(({ path }) => path.node === identifier) ? undefined : found;
}

/** The value that `identifier` takes out of values through a destructuring pattern. */
function taken(
  pattern: NodePath,
  sources: readonly Origin[],
  identifier: Node,
  walk: Walk,
  tracer: Tracer,
): Origin[] | undefined {
  const steps = patternSteps(pattern, identifier);
  if (!steps) return undefined;
  let origins = [...sources];
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
  const target = parameter.isAssignmentPattern() ? (part(parameter, 'left') as NodePath) : parameter;
  const terminal = originAt(identifierPath(parameter, binding.identifier), walk);
  const valueOf = (sources: readonly Origin[]): readonly Origin[] =>
    target.isIdentifier() ? sources : (taken(target, sources, binding.identifier, walk, tracer) ?? []);
  const fallback = parameter.isAssignmentPattern()
    ? valueOf(tracer.trace(part(parameter, 'right') as NodePath, walk))
    : [];
  const injected = injectedSettings(target);
  if (injected) return traceSettings(injected, walk, tracer);
  const received = receivedBy(fn, index, tracer);
  if (!received) return [terminal, ...fallback];
  const items = valueOf(traceItems(traceAll(tracer, received.lists, walk), walk, tracer)).map((origin) =>
    // What can't be seen of an element is one still.
    origin.path.node === binding.identifier ? { ...origin, element: true } : origin,
  );
  const values = [...valueOf(traceAll(tracer, received.paths, walk)), ...items];
  const isSeen = !received.open && values.length + fallback.length > 0;
  return [...values, ...(isSeen ? [] : [terminal]), ...fallback];
}

/** The objects of settings that a container gives, by the name of what made them. */
function traceSettings(name: NodePath, walk: Walk, tracer: Tracer): Origin[] {
  return tracer
    .trace(name, walk)
    .flatMap(({ path }) => readNamespace(path)?.objects ?? [])
    .map((path) => originAt(path, walk));
}

interface Received {
  /** The argument expressions. */
  readonly paths: readonly NodePath[];
  /** Collections whose elements are handed in. */
  readonly lists: readonly NodePath[];
  readonly open: boolean;
}

/** What parameter `index` of a function can receive. */
export function receivedBy(fn: FunctionPath, index: number, { callIndex }: Tracer): Received | undefined {
  const callback = callbackValue(fn, index);
  if (callback) {
    const { path, element } = callback;
    return { paths: element ? [] : [path], lists: element ? [path] : [], open: false };
  }
  const { calls, lists, openElsewhere } = callIndex.callSitesOf(fn);
  if (calls.length + lists.length === 0) return undefined;
  return {
    paths: calls.flatMap((site) => site.args[index] ?? []),
    lists: index === 0 ? lists : [],
    open: openElsewhere,
  };
}

function identifierPath(parameter: NodePath, identifier: Node): NodePath {
  let found: NodePath = parameter;
  if (parameter.node === identifier) return parameter;
  visit(parameter, {
    Identifier(path) {
      if (path.node === identifier) found = path;
    },
  });
  return found;
}
