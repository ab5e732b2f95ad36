import type { NodePath } from '@babel/traverse';

/** A call that makes a JWT. */
export interface SignCall {
  readonly library: string;
  readonly call: NodePath;
  readonly payload: NodePath | undefined;
  readonly key: NodePath | undefined;
  /** Where the library takes claims besides the payload. */
  readonly options: NodePath | undefined;
}

/** Reads the calls of one signing library. Returns undefined for every other call. */
export type Signer = (call: NodePath) => SignCall | undefined;
