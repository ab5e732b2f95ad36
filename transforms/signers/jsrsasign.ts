import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import { unparsedKey, unserialized } from './unserialized';
import type { Signer } from './types';

/** jsrsasign: `KJUR.jws.JWS.sign(algorithm, header, payload, key, password?)`, payload as JSON text or object. */
export const readJsrsasign: Signer = (call, origins) => {
  const callee = child(call, 'callee');
  const member = callee && packageMember(callee);
  if (member?.source !== 'jsrsasign' || !/(^|\.)jws\.JWS\.sign$/.test(member.names.join('.')))
    return undefined;
  const [, , payload, key] = children(call, 'arguments');
  return {
    library: 'jsrsasign',
    call,
    payload: payload && unserialized(payload, origins),
    key: key && unparsedKey(key, origins),
    options: undefined,
  };
};
