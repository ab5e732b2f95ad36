import type { MigrationOptions, MigrationResult, Repository, SourceFile } from '../../../transforms/types';

/** What decides on edits: `migrate` of the transforms, or a stand-in for it. */
export type Engine = (
  files: readonly SourceFile[],
  options: MigrationOptions,
  repository?: Repository,
) => MigrationResult;

/** A name that a program declares, at one of its declarations. */
export interface DeclaredName {
  readonly name: string;
  /** Name, kind and the named functions and classes around it: the same before and after an edit elsewhere. */
  readonly key: string;
  readonly line: number | undefined;
  readonly used: boolean;
  /** Stands before a used parameter, so it can't go even when it is unused. */
  readonly held: boolean;
}

/** The names of a program. */
export interface Names {
  readonly declared: readonly DeclaredName[];
  /** How often each name is mentioned that the program does not declare. */
  readonly free: ReadonlyMap<string, number>;
}
