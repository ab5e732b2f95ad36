import type { Edit, EnvChange, Finding, InputChange, Requirement, SourceFile, TransformMeta } from '../types';

/** What becomes of the dependencies that one package.json lists. */
export interface PackageChange {
  /** Packages that migrated code needs. */
  readonly needed: readonly Requirement[];
  /** Packages that lost their last use. */
  readonly unused: readonly string[];
  /** Packages that the migrated code uses no more but that something else may use: by name, where and how. */
  readonly kept: ReadonlyMap<string, string>;
  /** The command that brings the lock file and the installed packages up to date. */
  readonly install: string;
}

/** What the migrated code asks of the inputs of actions that it is part of. Actions are known by the path of their function. */
export interface ActionInputs {
  /** What became of the inputs of an action; none for what is no code of the repository. */
  readonly changesOf: (action: string) => readonly InputChange[];
  /** Whether the program of an action still names an input; true for what is no code of the repository. */
  readonly isNamed: (action: string, name: string) => boolean;
}

/** A setting of the package config that migrated code began to ask for, by its path. */
export interface NewSetting {
  readonly name: string;
  /** The setting that it takes the place of, if some file has that. */
  readonly was?: string;
  /** The setting that it is read beside: the client id. */
  readonly beside?: string;
}

/** What the migrated code asks of the files that the package config reads. */
export interface Settings {
  /** The folders with such files. */
  readonly folders: ReadonlySet<string>;
  /** Paths that migrated code asked for, and asks for no more. */
  readonly lost: readonly string[];
  readonly added: readonly NewSetting[];
  /** What migrated code began to ask for and files set already. */
  readonly taken: readonly string[];
  /** What is asked for now, and where: settings, and groups that are handed on as a whole, the empty path for all. */
  readonly asked: ReadonlyMap<string, string>;
}

/** What the migrated code asks of the files around it that are not JavaScript. */
export interface ConfigChange {
  /** Whether code was migrated at all. */
  readonly isCodeChanged: boolean;
  /** Environment variables that the code began to read, reads no more, or reads with another meaning. */
  readonly env: readonly EnvChange[];
  readonly inputs: ActionInputs;
  readonly settings: Settings;
  /** By the path of the package.json. */
  readonly packages: ReadonlyMap<string, PackageChange>;
  /** What the migration of the code does in files that rules look at too, by path. */
  readonly settled: ReadonlyMap<string, readonly Edit[]>;
  /** Whether files that hold real values, like `.env`, may be added to. */
  readonly mayEditEnvFiles: boolean;
}

/** What a rule decides about one file. */
export interface ManifestResult {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  /** Environment variables that the file defines or hands on, of those that changed. */
  readonly defines: readonly string[];
}

/** Adapts files of one kind that are not JavaScript: dotenv, package.json, workflows, … */
export interface ManifestRule {
  readonly meta: TransformMeta;
  /** Whether a file of this path, relative to the root, is of the kind. */
  readonly matches: (path: string) => boolean;
  /** Whether the rule is asked for every file of its kind once code was migrated, for those with a fingerprint, or both. */
  readonly follows: 'code' | 'fingerprint' | 'both';
  /** Pure; a file that does not parse is a finding, never a guess. */
  readonly apply: (file: SourceFile, change: ConfigChange) => ManifestResult;
}
