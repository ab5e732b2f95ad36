import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { CallIndex } from '../callIndex';
import type { Heritage } from '../classes/heritage';
import type { SettingsIndex } from '../environment/settingsIndex';
import type { ModuleLinks } from '../moduleLinks';

/**
 * Where a value comes from: the last expression that can be seen, or the identifier of a parameter that unknown
 * code fills. `element` when the value is one element (or key) of that expression's collection.
 */
export interface Origin {
  readonly path: NodePath;
  readonly element: boolean;
  /** The calls of local functions that were entered on the way, outermost first. */
  readonly calls: readonly NodePath[];
  /** The expression is not the value but describes it: a literal with a row for each thing that the environment gives. */
  readonly described?: true;
}

/** The way a trace has come: what it must not enter again, and the calls it went through. */
export interface Walk {
  readonly seen: ReadonlySet<Node>;
  readonly calls: readonly NodePath[];
}

export const START: Walk = { seen: new Set(), calls: [] };

/** What the parts of the trace share. */
export interface Tracer {
  readonly callIndex: CallIndex;
  readonly links: ModuleLinks;
  readonly heritage: Heritage;
  /** What NestJS is asked for by name. */
  readonly settings: SettingsIndex;
  /** Follows one expression back as far as it goes. */
  readonly trace: (path: NodePath, walk: Walk) => Origin[];
  /** Takes a step that must not be taken again on its own way: undefined the second time. */
  readonly once: <T>(node: Node, walk: Walk, follow: (inside: Walk) => T) => T | undefined;
  /** Assignments `x.name = …` to a property of this name, whatever `x` is. */
  readonly writesNamed: (name: string) => readonly NodePath[];
  /** What is put into a list, object or map after it was made: by `push`, by `set`, by a computed key. */
  readonly addedTo: (collection: NodePath) => readonly NodePath[];
}

export function traceAll(tracer: Tracer, paths: readonly NodePath[], walk: Walk): Origin[] {
  return paths.flatMap((path) => tracer.trace(path, walk));
}

/** A value that is what stands here. */
export function originAt(path: NodePath, walk: Walk): Origin {
  return { path, element: false, calls: walk.calls };
}
