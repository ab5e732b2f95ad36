import type { Edit, EnvChange, Finding, Requirement, SourceFile, TransformMeta } from '../types';

/** What the migrated code asks of the files around it that are not JavaScript. */
export interface ConfigChange {
  /** Environment variables that the code began to read, reads no more, or reads with another meaning. */
  readonly env: readonly EnvChange[];
  /** Packages that the code needs, in what versions. */
  readonly requirements: readonly Requirement[];
  /** Packages that lost their last use, by the path of the manifest that lists them. */
  readonly unused: ReadonlyMap<string, readonly string[]>;
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
  /** Whether the rule is asked for every file of its kind once code was migrated, or only for those with a fingerprint. */
  readonly follows: 'code' | 'fingerprint';
  /** Pure; a file that does not parse is a finding, never a guess. */
  readonly apply: (file: SourceFile, change: ConfigChange) => ManifestResult;
}
