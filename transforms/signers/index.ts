import type { NodePath } from '@babel/traverse';
import { chainStart } from '../ast/chains';
import type { Origins } from '../ast/origins';
import { packageMember } from '../ast/packageMember';
import { child } from '../ast/unwrap';
import { readJose } from './jose';
import { readJsonwebtoken } from './jsonwebtoken';
import { readJsrsasign } from './jsrsasign';
import { readJws } from './jws';
import { readJwtSimple } from './jwtSimple';
import { readNjwt } from './njwt';
import { readNodeCrypto } from './nodeCrypto';
import type { SignCall, Signer } from './types';
import { webCryptoMethod } from './webCrypto';

const SIGNERS: readonly Signer[] = [
  readJsonwebtoken,
  readJwtSimple,
  readJsrsasign,
  readJose,
  readNjwt,
  readJws,
  readNodeCrypto,
];

/** Packages that do nothing but make, sign and check tokens and keys: what they return is all they do. */
const SIGNING_PACKAGES = new Set(['jsonwebtoken', 'jwt-simple', 'jsrsasign', 'jose', 'njwt', 'jws']);

/** Reads an expression as the making of a JWT, whichever library does it. */
export function readSignCall(expression: NodePath, origins: Origins): SignCall | undefined {
  for (const signer of SIGNERS) {
    const found = signer(expression, origins);
    if (found) return found;
  }
  return undefined;
}

/** Whether a call, or the chain it ends, belongs to a signing package, so that it can go when nobody wants its value. */
export function isSigningCall(call: NodePath, origins: Origins): boolean {
  const callee = child(chainStart(call, origins), 'callee');
  const source = callee && packageMember(callee)?.source;
  return (source !== undefined && SIGNING_PACKAGES.has(source)) || webCryptoMethod(call) !== undefined;
}
