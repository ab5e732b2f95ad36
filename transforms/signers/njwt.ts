import { chainLinks, chainStart } from '../ast/chains';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import type { Signer } from './types';

/** njwt: `create(claims, key, algorithm)`, then setters, then `compact()` or `toString()`. */
export const readNjwt: Signer = (call, origins) => {
  const start = call.isCallExpression() ? chainStart(call, origins) : undefined;
  const callee = start && child(start, 'callee');
  const member = callee && packageMember(callee);
  if (!start || member?.source !== 'njwt' || member.names.join('.') !== 'create') return undefined;
  const [payload, key] = children(start, 'arguments');
  const setKey = chainLinks(start, origins).find((link) => link.name === 'setSigningKey');
  return { library: 'njwt', call, payload, key: setKey?.args[0] ?? key, options: undefined };
};
