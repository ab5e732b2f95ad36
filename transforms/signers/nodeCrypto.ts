import type { NodePath } from '@babel/traverse';
import { chainStart } from '../ast/chains';
import { returnsOf } from '../ast/functions';
import { memberName, propertyName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { packageMember } from '../ast/packageMember';
import { partsOf } from '../ast/partsOf';
import { child, children, part } from '../ast/unwrap';
import { isStringify, unparsedKey } from './unserialized';
import type { Signer } from './types';
import { webCryptoMethod } from './webCrypto';

const TEXT_METHODS = new Set(['join', 'concat', 'replace', 'replaceAll']);

/**
 * node:crypto or Web Crypto by hand: `${header}.${claims}.${signature}` as a template, sum or join, from a `createSign`
 * or `sign`.
 */
export const readNodeCrypto: Signer = (expression, origins) => {
  if (!isComposed(expression)) return undefined;
  const parts = partsOf(expression, origins);
  const key = parts.map((part) => signingKey(part, origins)).find((found) => found !== undefined);
  if (!key) return undefined;
  const texts = parts.flatMap((part) => serialized(part, origins));
  return {
    library: 'crypto',
    call: expression,
    payload: texts.find((value) => !isHeader(value, origins)),
    key: unparsedKey(key, origins),
    options: undefined,
  };
};

/** What a call turns into text: `JSON.stringify(claims)`, `[header, claims].map(encode)` whose `encode` does that. */
function serialized(call: NodePath, origins: Origins): NodePath[] {
  const [first] = children(call, 'arguments');
  if (!first) return [];
  if (isStringify(call)) return [first];
  const callee = child(call, 'callee');
  const list = callee && memberName(callee) === 'map' ? child(callee, 'object') : undefined;
  if (!list?.isArrayExpression()) return [];
  const results = origins.of(first).flatMap(({ path }) => (path.isFunction() ? returnsOf(path) : []));
  const isText = results.some((result) => partsOf(result, origins).some(isStringify));
  return isText ? children(list, 'elements') : [];
}

function isComposed(path: NodePath): boolean {
  if (path.isTemplateLiteral() || path.isBinaryExpression({ operator: '+' })) return true;
  return path.isCallExpression() && TEXT_METHODS.has(memberName(part(path, 'callee') as NodePath) ?? '');
}

/** The key of `createSign(…).update(…).sign(key)`, `sign(algorithm, data, key)` or `subtle.sign(algorithm, key, data)`. */
function signingKey(call: NodePath, origins: Origins): NodePath | undefined {
  const callee = call.isCallExpression() ? child(call, 'callee') : undefined;
  if (!callee) return undefined;
  const args = children(call, 'arguments');
  if (cryptoName(callee) === 'sign') return args[2];
  if (webCryptoMethod(call) === 'sign') return args[1];
  const start = memberName(callee) === 'sign' ? child(chainStart(call, origins), 'callee') : undefined;
  return start && cryptoName(start) === 'createSign' ? args[0] : undefined;
}

function cryptoName(callee: NodePath): string | undefined {
  const member = packageMember(callee);
  return member && /^(node:)?crypto$/.test(member.source) ? member.names.join('.') : undefined;
}

/** `{ alg: 'RS256', typ: 'JWT' }`. */
function isHeader(value: NodePath, origins: Origins): boolean {
  return origins
    .of(value)
    .every((origin) =>
      children(origin.path, 'properties').some((property) => propertyName(property) === 'alg'),
    );
}
