import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import type { Signer } from './types';

/** jwt-simple: `encode(payload, key, algorithm?, options?)`. */
export const readJwtSimple: Signer = (call) => {
  const callee = child(call, 'callee');
  const member = callee && packageMember(callee);
  if (member?.source !== 'jwt-simple' || member.names.join('.') !== 'encode') return undefined;
  const [payload, key] = children(call, 'arguments');
  return { library: 'jwt-simple', call, payload, key, options: undefined };
};
