import type { NodePath } from '@babel/traverse';
import type { File, Node, Program } from '@babel/types';
import type { LibraryName } from './tokenModule/libraryNames';

/** What becomes of a site: done by the tool, to be done by a person, or recognised and deliberately untouched. */
export type FindingStatus = 'migrated' | 'manual' | 'left';

/** What becomes of a flow; `partly` when some of its sites were migrated and others need a person. */
export type FlowStatus = 'migrated' | 'partly' | 'manual' | 'left';

/** A replacement of the range `[start, end)` (UTF-16 offsets) of the original text of `file`. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One statement about one site. `line` and `column` count from 1 and point into the original text. */
export interface Finding {
  /** The id of the transform or rule that speaks, also the name of its docs page. */
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly status: FindingStatus;
  readonly message: string;
  /** The id of the flow the site belongs to, if it belongs to one. */
  readonly flow?: string;
}

/** The sites that together obtain one token. */
export interface Flow {
  /** Stable within one run: `<file>#<n>`. */
  readonly id: string;
  readonly status: FlowStatus;
  readonly files: readonly string[];
  /** The environment variables that its client id is read from: what tells one credential from another. */
  readonly clientIds?: readonly string[];
  readonly credential?: { readonly metascopes: readonly string[]; readonly scopes: readonly string[] };
}

/** What a migrated repository reads from its environment, compared with before. Never holds a value. */
export interface EnvChange {
  readonly name: string;
  readonly change: 'added' | 'removed' | 'kept';
  readonly files: readonly string[];
  readonly note: string;
  /** The variable that an added one takes the place of, if there is one. */
  readonly was?: string;
  /** The variable of the client id that an added one belongs to: it is set wherever that is set. */
  readonly beside?: string;
  /** What an added or kept one holds from now on, if it needs a new value: OAuth scopes, separated by commas. */
  readonly holds?: 'scopes';
  /** Whether a kept one is read by no migrated code any more, only by other programs. */
  readonly isLost?: boolean;
}

/** A setting that a function of `file` is given by callers that can't be seen, an action its inputs for instance, compared with before. */
export interface InputChange {
  readonly file: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'kept';
  /** The name that an added or kept one had before, if it had one. */
  readonly was?: string;
  /** The input beside which an added one is read: that of the client id, or of the technical account. */
  readonly beside?: string;
  /** What it holds from now on, if that is another value: OAuth scopes. */
  readonly holds?: 'scopes';
}

/** A package that migrated code needs: in the manifest nearest to `file`, in a version that `range` allows. */
export interface Requirement {
  readonly file: string;
  readonly name: string;
  /** A range as package managers write it: `^3.4.2`. */
  readonly range: string;
  /** The package that it stands beside: in the same list. */
  readonly beside?: string;
  /** Only whoever works on the package needs it: types. */
  readonly isForDevelopment?: boolean;
}

/** A text file as the transforms see it; `path` is relative to the root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What is known of the package that a file belongs to. */
export interface PackageFacts {
  /** Relative to the root, with `/`; empty for the root itself. */
  readonly directory: string;
  /** How Node takes the `.js` files of the package. */
  readonly type: 'module' | 'commonjs';
  /** Every package that the manifest, or one of a folder around it, asks for, with the range; of whatever kind. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** The lowest major version of Node that it has to run on, if anything tells. */
  readonly node: number | undefined;
}

/** The files around those that are migrated, for values that cross file borders. Paths are relative to the root, with `/`. */
export interface Repository {
  /** The file of this repository that an import means; undefined for packages and what does not exist. */
  readonly resolve: (specifier: string, from: string) => string | undefined;
  /** The files that import this one, directly. */
  readonly importersOf: (path: string) => readonly string[];
  /** The files of the same package that name a package of the registry: where it is imported, and where it is mocked. */
  readonly usersOf: (name: string, from: string) => readonly string[];
  /** Whether code outside of the repository can import this file: a published package's entry point. */
  readonly isPublic: (path: string) => boolean;
  /** The actions of App Builder whose programs a file is part of, by the paths of their functions. */
  readonly actionsWith: (path: string) => readonly string[];
  /** The text of a file; undefined if it can't be read. */
  readonly read: (path: string) => string | undefined;
  /** The package that a file belongs to; undefined if no manifest is around it. */
  readonly packageOf: (path: string) => PackageFacts | undefined;
}

/** What the user decided for the whole run. */
export interface MigrationOptions {
  /** OAuth scopes to ask for everywhere, instead of those derived from metascopes. */
  readonly scopes?: readonly string[];
  /** The library that generated code asks for the token with; without one, what is there already. */
  readonly client?: LibraryName;
  /** Flows to leave as they are, by id, with the reason to report. */
  readonly refused?: ReadonlyMap<string, string>;
}

/** Why a file could not be analysed. */
export interface FileFailure {
  readonly file: string;
  readonly reason: string;
}

/** Everything the transforms have to say about a set of files: plain data, no trees. */
export interface MigrationResult {
  readonly edits: readonly Edit[];
  /** Files that have nothing left to do; there are no edits in them. */
  readonly deletions: readonly string[];
  /** Files that do not exist yet; several flows may ask for the same one. */
  readonly creations: readonly SourceFile[];
  readonly requirements: readonly Requirement[];
  readonly findings: readonly Finding[];
  readonly flows: readonly Flow[];
  readonly env: readonly EnvChange[];
  /** Only of functions that were migrated. */
  readonly inputs: readonly InputChange[];
  readonly failures: readonly FileFailure[];
}

/** What is known about a transform without running it. */
export interface TransformMeta {
  readonly id: string;
  readonly summary: string;
  /** Literals of which a file must hold at least one before the transform can have anything to do. */
  readonly fingerprints: readonly string[];
  /** Path of the docs page, relative to the package root. */
  readonly docs: string;
}

/** A parsed file. Its tree is never changed. */
export interface SourceModule {
  readonly path: string;
  readonly text: string;
  readonly ast: File;
  readonly program: NodePath<Program>;
  readonly typescript: boolean;
  /** The Babel path of a node of this tree. Throws for a node of another tree. */
  pathOf<T extends Node>(node: T): NodePath<T>;
}
