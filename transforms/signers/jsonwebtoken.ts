import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import type { Signer } from './types';

/** jsonwebtoken: `sign(payload, key, options?, callback?)` under any import name. */
export const readJsonwebtoken: Signer = (call) => {
  if (!call.isCallExpression()) return undefined;
  const callee = child(call, 'callee');
  const member = callee && packageMember(callee);
  if (member?.source !== 'jsonwebtoken' || member.names.join('.') !== 'sign') return undefined;
  const [payload, key, options] = children(call, 'arguments');
  return { library: 'jsonwebtoken', call, payload, key, options };
};
