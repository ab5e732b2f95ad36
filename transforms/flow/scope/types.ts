import type { NodePath } from '@babel/traverse';
import type { Entity } from '../../ast/entity';
import type { FallbackScope } from './fallbackScope';

/** Writes what is sent as `scope`, and new names and values where metascopes were; works once the cascade has settled. */
export type ScopeWriter = () => WrittenScope;

/** What a migrated flow asks for, and how the request says it. */
export interface WrittenScope {
  /** The code of the `scope` parameter, one string. */
  readonly text: string;
  /** The string that the code is, when it is a plain literal. */
  readonly literal: string | undefined;
  /** The code of a list of them, where the program holds one. */
  readonly list?: string;
  readonly metascopes: readonly string[];
  readonly scopes: readonly string[];
  /** Environment variables that hold scopes from now on, with the name they had. */
  readonly env: readonly { readonly name: string; readonly was: string | undefined }[];
  /** The setting of the package config that holds scopes from now on, with the name it had. */
  readonly setting?: { readonly name: string; readonly was: string | undefined };
  readonly kind: 'mapped' | 'carried' | 'environment' | 'chosen';
  /** Settings that hold scopes from now on, of objects that come from where it can't be seen. */
  readonly given?: readonly Renamed[];
}

/** A name, and what it was before. */
export interface Renamed {
  readonly name: string;
  readonly was: string;
}

/** The scopes to write in place of metascopes: those the user chose, or else where to read unknown ones from. */
export interface WantedScopes {
  readonly override: readonly string[] | undefined;
  readonly fallback: FallbackScope;
}

/** A setting that holds scopes from now on: what it is called, and whether it takes a text as well as a list. */
export interface ScopeSetting {
  readonly name: string;
  readonly takes: 'list' | 'either';
}

/** The name that takes the place of another; names that stay are returned as they are. */
export type Rename = (name: string) => string;

/** Code that yields the OAuth scopes at some place, and the names it stands on. */
export interface ScopeExpression {
  /** Writes the code; to be called once the cascade has settled, when it is known which names are free. */
  readonly write: (rename: Rename) => string;
  /** Names that the text mentions and that must therefore stay. */
  readonly keeps: readonly Entity[];
  /** Names that held metascopes and hold scopes from now on; none when the value stands in the text itself. */
  readonly holders: readonly Entity[];
  /** The expression whose value was taken over into the text, when there is no holder. */
  readonly value: NodePath | undefined;
  /** The setting that the text reads by name: that of `config.get('META_SCOPES')`. */
  readonly setting?: string;
}
