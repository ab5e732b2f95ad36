import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Cascade } from './ast/cascade';
import type { Dedent } from './ast/dedent';
import { textOf } from './ast/parseModule';
import type { Code, Placement } from './ast/renderPlacements';
import type { RangeEdit } from './ast/renderCuts';
import { indentUnit } from './ast/textLines';
import type { SourceModule } from './types';

/** Collects what one file's flows change: replacements here, deletions in the cascade. */
export class Draft {
  readonly edits: RangeEdit[] = [];
  readonly placements: Placement[] = [];
  readonly dedents: Dedent[] = [];
  private readonly expanded = new Set<Node>();

  constructor(
    readonly module: SourceModule,
    readonly cascade: Cascade,
    /** The draft of the file that a piece of code belongs to. */
    readonly at: (path: NodePath) => Draft,
  ) {}

  /** Replaces code, in whatever file it stands; what it mentioned may become useless. */
  replace(path: NodePath, text: string): void {
    this.at(path).replaceRange(path.node.start ?? 0, path.node.end ?? 0, text);
    this.cascade.release(path);
  }

  /** Replaces text inside a literal, or between nodes; nothing is released. */
  replaceRange(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  /** Writes text that several flows ask for and that is needed once, an import for instance. */
  replaceOnce(start: number, end: number, text: string): void {
    const isThere = this.edits.some((edit) => edit.start === start && edit.end === end && edit.text === text);
    if (!isThere) this.replaceRange(start, end, text);
  }

  insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }

  /** Replaces a range by code that is partly taken from elsewhere; the caller deletes it there. */
  place(start: number, end: number, code: Code): void {
    this.placements.push({ start, end, code });
  }

  /** Writes out the name of a shorthand property, so that its value can be changed; the first name counts. */
  expandShorthand(property: NodePath, name: string): void {
    if (!property.isObjectProperty({ shorthand: true }) || this.expanded.has(property.node)) return;
    this.expanded.add(property.node);
    this.insert(property.node.start ?? 0, `${name}: `);
  }

  /** Moves the lines of a range to the left by one step of the file's indentation. */
  dedent(start: number, end: number): void {
    this.dedents.push({ start, end, width: indentUnit(this.module.text).length });
  }

  /** The original text of some code. */
  textOf(path: NodePath): string {
    return textOf(path);
  }
}
