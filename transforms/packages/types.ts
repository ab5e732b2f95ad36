import type { NodePath } from '@babel/traverse';
import type { Origins } from '../ast/origins';

/** A call of a package that gets a token for its callers, as the package's reader sees it. */
export interface PackageCall {
  readonly call: NodePath;
  /** The object that it takes its settings from. */
  readonly settings: NodePath;
}

/** A package that signs and exchanges for its callers. */
export interface TokenPackage {
  /** Whether its call gives the token, or only keeps the settings until somebody asks for one. */
  readonly kind: 'package' | 'context';
  /** The id of the transform that rewrites its calls. */
  readonly rule: string;
  readonly name: string;
  /** Whether a call promises the token, or gives something that gets it by itself. */
  readonly gives: 'token' | 'client';
  /** Why a version of the package, given as the range that is asked for, is not the one that is meant. */
  readonly whyNot?: (range: string | undefined) => string | undefined;
  /** What its settings are called; `jwt` lists those that only the JWT needs, in the order in which they are spoken of. */
  readonly settings: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly metascopes: string;
    readonly key: string;
    readonly jwt: readonly string[];
  };
  /** Reads a call; undefined for every other one. */
  readonly read: (call: NodePath, origins: Origins) => PackageCall | undefined;
}
