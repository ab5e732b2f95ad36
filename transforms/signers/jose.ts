import { chainStart } from '../ast/chains';
import { memberName } from '../ast/names';
import { packageMember } from '../ast/packageMember';
import { partsOf } from '../ast/partsOf';
import { child, children } from '../ast/unwrap';
import { isStringify, unparsedKey } from './unserialized';
import type { Signer } from './types';

/**
 * jose: `new SignJWT(payload).setProtectedHeader(…).setIssuer(…).sign(key)`, chained or step by step, or
 * `new CompactSign(bytes)…sign(key)` of the claims as bytes.
 */
export const readJose: Signer = (call, origins) => {
  const callee = child(call, 'callee');
  if (!callee || memberName(callee) !== 'sign') return undefined;
  const start = chainStart(call, origins);
  const maker = start.isNewExpression() ? packageMember(start.get('callee') as typeof start) : undefined;
  const name = maker?.names.join('.');
  if (maker?.source !== 'jose' || (name !== 'SignJWT' && name !== 'CompactSign')) return undefined;
  const [argument] = children(start, 'arguments');
  const text = name === 'CompactSign' && argument ? partsOf(argument, origins).find(isStringify) : undefined;
  const [key] = children(call, 'arguments');
  return {
    library: 'jose',
    call,
    payload: text ? children(text, 'arguments')[0] : argument,
    key: key && unparsedKey(key, origins),
    options: undefined,
  };
};
