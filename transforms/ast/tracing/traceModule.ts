import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { readExports, type Exported } from '../moduleExports';
import { importedName, loadedSource } from '../moduleSources';
import { child } from '../unwrap';
import { traceBinding } from './traceBinding';
import { propertyOfAny } from './traceProperty';
import { originAt, traceAll, type Origin, type Tracer, type Walk } from './types';

/** What an imported name holds; undefined when the module can't be seen. */
export function traceImport(specifier: NodePath, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const source = loadedSource(specifier);
  if (!source) return undefined;
  const name = importedName(specifier);
  if (name === undefined) return traceSource(source, walk, tracer);
  const program = tracer.links.resolve(source);
  if (!program) return undefined;
  const found = propertyOfAny([originAt(program, walk)], name, walk, tracer);
  if (found.length > 0) return found;
  // The default import of a CommonJS module is what it assigns to module.exports.
  return name === 'default' ? traceExports(program, walk, tracer) : undefined;
}

/** What loading a module gives: what it assigns to `module.exports`, or the module itself as an object. */
export function traceSource(source: NodePath, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const program = tracer.links.resolve(source);
  return program && traceExports(program, walk, tracer);
}

export function traceExports(program: NodePath, walk: Walk, tracer: Tracer): Origin[] {
  const { whole } = readExports(program);
  return whole.length > 0 ? traceAll(tracer, whole, walk) : [originAt(program, walk)];
}

/** The values a module exports under a name, assignments to `exports.name` left out. */
export function traceExport(
  program: NodePath,
  name: string,
  walk: Walk,
  tracer: Tracer,
  seen: ReadonlySet<Node> = new Set(),
): Origin[] {
  if (seen.has(program.node)) return [];
  const { whole, named, stars } = readExports(program);
  if (whole.length > 0) return propertyOfAny(traceAll(tracer, whole, walk), name, walk, tracer);
  const exported = named.get(name);
  if (exported) return traceExported(exported, walk, tracer);
  const entered = new Set(seen).add(program.node);
  return stars.flatMap((source) => {
    const next = tracer.links.resolve(source);
    return next ? traceExport(next, name, walk, tracer, entered) : [];
  });
}

function traceExported(exported: Exported, walk: Walk, tracer: Tracer): Origin[] {
  if (exported.kind === 'value') return tracer.trace(exported.value, walk);
  if (exported.kind === 'forwarded') return traceForwarded(exported, walk, tracer);
  return traceBinding(exported.binding, walk, tracer) ?? [];
}

function traceForwarded(
  { source, place }: Exported & { kind: 'forwarded' },
  walk: Walk,
  tracer: Tracer,
): Origin[] {
  const name = importedName(place);
  const program = tracer.links.resolve(source);
  if (!program) return [];
  const found = tracer.once(place.node, walk, (inside) =>
    name === undefined
      ? traceExports(program, inside, tracer)
      : propertyOfAny([originAt(program, inside)], name, inside, tracer),
  );
  return found ?? [];
}

/** `require('./m')`, `import('./m')`: what the module gives. */
export function traceLoad(call: NodePath, walk: Walk, tracer: Tracer): Origin[] | undefined {
  const source = loadedSource(call);
  return source && child(call, 'callee') ? traceSource(source, walk, tracer) : undefined;
}
