import type { NodePath } from '@babel/traverse';
import { readJsonwebtoken } from './jsonwebtoken';
import type { SignCall, Signer } from './types';

const SIGNERS: readonly Signer[] = [readJsonwebtoken];

/** Reads a call as the making of a JWT, whichever library does it. */
export function readSignCall(call: NodePath): SignCall | undefined {
  for (const signer of SIGNERS) {
    const found = signer(call);
    if (found) return found;
  }
  return undefined;
}
