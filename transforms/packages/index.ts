import type { NodePath } from '@babel/traverse';
import type { Origins } from '../ast/origins';
import { ADOBE_FETCH } from './adobeFetch';
import { imsContext } from './imsContext';
import { jwtAuth } from './jwtAuth';
import type { PackageCall, TokenPackage } from './types';

/** The packages whose calls are rewritten. */
const TOKEN_PACKAGES: readonly TokenPackage[] = [jwtAuth, ...ADOBE_FETCH, imsContext];

/** Reads a call of one of these packages. */
export function readPackageCall(
  call: NodePath,
  origins: Origins,
): (PackageCall & { readonly of: TokenPackage }) | undefined {
  for (const of of TOKEN_PACKAGES) {
    const found = of.read(call, origins);
    if (found) return { ...found, of };
  }
  return undefined;
}
