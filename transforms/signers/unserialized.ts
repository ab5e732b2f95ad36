import type { NodePath } from '@babel/traverse';
import { dottedName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import { textBehind, webCryptoMethod } from './webCrypto';

/** Functions of signing packages that parse a key, by package. */
const KEY_PARSERS: Readonly<Record<string, readonly string[]>> = {
  jose: ['importPKCS8', 'importJWK', 'importSPKI'],
  jsrsasign: ['KEYUTIL.getKey'],
  crypto: ['createPrivateKey'],
};

/** The value behind `JSON.stringify(x)`, wherever that is called; the expression itself when it is no such text. */
export function unserialized(path: NodePath, origins: Origins): NodePath {
  return argumentOf(path, origins, isStringify) ?? path;
}

/** Whether a call is `JSON.stringify(…)`. */
export function isStringify(call: NodePath): boolean {
  const callee = child(call, 'callee');
  return callee !== undefined && dottedName(callee)?.join('.') === 'JSON.stringify';
}

/** The text of a key that a library parses first: `pem` of `importPKCS8(pem, 'RS256')`. */
export function unparsedKey(path: NodePath, origins: Origins): NodePath {
  const bytes = argumentOf(path, origins, (call) => webCryptoMethod(call) === 'importKey', 1);
  return bytes ? textBehind(bytes, origins) : (argumentOf(path, origins, isKeyParser) ?? path);
}

function isKeyParser(call: NodePath): boolean {
  const callee = child(call, 'callee');
  const member = callee && packageMember(callee);
  const parsers = member && KEY_PARSERS[member.source.replace(/^node:/, '')];
  return parsers?.includes(member?.names.join('.') ?? '') === true;
}

function argumentOf(
  path: NodePath,
  origins: Origins,
  isIt: (call: NodePath) => boolean,
  index = 0,
): NodePath | undefined {
  const call = origins.of(path).find((origin) => origin.path.isCallExpression() && isIt(origin.path))?.path;
  return call && children(call, 'arguments')[index];
}
