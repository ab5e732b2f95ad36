import type { NodePath } from '@babel/traverse';
import { evaluateText, patternText } from '../ast/evaluateText';
import type { Origins } from '../ast/origins';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import type { TokenPackage } from './types';

/** Where the configuration keeps its IMS contexts. Source: @adobe/aio-lib-ims 6.5.0, src/context.js. */
const CONTEXTS = 'ims.contexts.';

/** The functions that set a value of the configuration. Source: @adobe/aio-lib-core-config 4.0.0, @adobe/aio-sdk 6.0.0. */
const CONFIG_SETTERS = new Set(['@adobe/aio-lib-core-config set', '@adobe/aio-sdk Core.Config.set']);

/**
 * `context.set('x', { client_id, … })`, also by way of the configuration. Source: @adobe/aio-lib-ims 6.5.0,
 * src/token-helper.js; @adobe/aio-lib-ims-jwt 5.0.2, src/ims-jwt.js.
 */
export const imsContext: TokenPackage = {
  kind: 'context',
  rule: 'aio-lib-ims',
  name: '@adobe/aio-lib-ims',
  gives: 'client',
  settings: {
    clientId: 'client_id',
    clientSecret: 'client_secret',
    metascopes: 'meta_scopes',
    key: 'private_key',
    jwt: ['private_key', 'passphrase'],
  },
  read(call, origins) {
    const [name, settings] = children(call, 'arguments');
    return name && settings && setsContext(call, name, origins) ? { call, settings } : undefined;
  },
};

function setsContext(call: NodePath, name: NodePath, origins: Origins): boolean {
  const callee = child(call, 'callee');
  const member = callee && packageMember(callee);
  if (!member) return false;
  const called = `${member.source} ${member.names.join('.')}`;
  if (called === '@adobe/aio-lib-ims context.set') return true;
  return CONFIG_SETTERS.has(called) && evaluateText(name, origins).map(patternText).some(isContextKey);
}

/** `ims.contexts.x`, and nothing within it. */
function isContextKey(key: string): boolean {
  return key.startsWith(CONTEXTS) && !key.slice(CONTEXTS.length).includes('.');
}
