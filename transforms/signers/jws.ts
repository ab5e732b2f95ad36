import { propertyName } from '../ast/names';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import { unserialized } from './unserialized';
import type { Signer } from './types';

/** jws: `sign({ header, payload, secret })`, the key as `secret` or `privateKey`. */
export const readJws: Signer = (call, origins) => {
  const callee = child(call, 'callee');
  const member = callee && packageMember(callee);
  if (member?.source !== 'jws' || member.names.join('.') !== 'sign') return undefined;
  const [argument] = children(call, 'arguments');
  const settings = (argument ? origins.of(argument) : []).flatMap(({ path }) => children(path, 'properties'));
  const setting = (...names: readonly string[]): typeof call | undefined => {
    const property = settings.find((item) => names.includes(propertyName(item) ?? ''));
    return property && child(property, 'value');
  };
  const payload = setting('payload');
  return {
    library: 'jws',
    call,
    payload: payload && unserialized(payload, origins),
    key: setting('secret', 'privateKey'),
    options: undefined,
  };
};
