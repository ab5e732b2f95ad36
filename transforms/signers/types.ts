import type { NodePath } from '@babel/traverse';
import type { Origins } from '../ast/origins';

/** The making of a JWT. */
export interface SignCall {
  readonly library: string;
  /** The expression whose value is the JWT: a call, or a text put together by hand. */
  readonly call: NodePath;
  /** The claims, before they are turned into text. */
  readonly payload: NodePath | undefined;
  /** The key, before a library parses it. */
  readonly key: NodePath | undefined;
  /** Where the library takes claims besides the payload. */
  readonly options: NodePath | undefined;
}

/** Reads the expressions by which one signing library makes a JWT. Returns undefined for every other expression. */
export type Signer = (expression: NodePath, origins: Origins) => SignCall | undefined;
