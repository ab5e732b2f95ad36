import { chainStart } from '../ast/chains';
import { memberName } from '../ast/names';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import { unparsedKey } from './unserialized';
import type { Signer } from './types';

/** jose: `new SignJWT(payload).setProtectedHeader(…).setIssuer(…).sign(key)`, chained or step by step. */
export const readJose: Signer = (call, origins) => {
  const callee = child(call, 'callee');
  if (!callee || memberName(callee) !== 'sign') return undefined;
  const start = chainStart(call, origins);
  const maker = start.isNewExpression() ? packageMember(start.get('callee') as typeof start) : undefined;
  if (maker?.source !== 'jose' || maker.names.join('.') !== 'SignJWT') return undefined;
  const [payload] = children(start, 'arguments');
  const [key] = children(call, 'arguments');
  return {
    library: 'jose',
    call,
    payload,
    key: key && unparsedKey(key, origins),
    options: undefined,
  };
};
