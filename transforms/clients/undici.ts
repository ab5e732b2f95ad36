import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import { optionRoom } from './bodyRoom';
import { isFrom, readCallee } from './callee';
import { viewOptions, type OptionsView } from './options';
import type { ClientAdapter, RequestModel, UrlPart } from './types';

const PACKAGES = new Set(['undici']);
/** Connections to one host, whose requests name a path only. */
const CONNECTIONS = new Set(['Client', 'Pool', 'BalancedPool']);

/** undici's own `request(url, { … })` and `new Pool(origin).request({ path, … })`; its fetch is read by the fetch adapter. */
export const undiciAdapter: ClientAdapter = {
  name: 'undici',
  read(call, { origins }) {
    const pooled = readPooled(call, origins);
    if (pooled) return pooled;
    const callee = readCallee(call);
    if (!callee || !isFrom(callee.source, PACKAGES)) return undefined;
    const name = callee.method ?? (callee.object.isIdentifier() ? callee.object.node.name : undefined);
    const [url, init] = children(call, 'arguments');
    const options = viewOptions(init, origins);
    if (name === undefined || /fetch/i.test(name) || !url || !options) return undefined;
    return model(call, [url], { before: url, argument: init, options }, origins);
  },
};

/** `pool.request({ method, path, headers, body })`. */
function readPooled(call: NodePath, origins: Origins): RequestModel | undefined {
  const callee = child(call, 'callee');
  const object = callee && child(callee, 'object');
  if (!object || memberName(callee) !== 'request') return undefined;
  const made = origins.of(object).find(({ path }) => isConnection(path))?.path;
  const [argument] = children(call, 'arguments');
  const options = made && viewOptions(argument, origins);
  const path = options?.get('path')?.value;
  const [origin] = made ? children(made, 'arguments') : [];
  if (!argument || !options || !path || !origin) return undefined;
  return model(call, [origin, path], { before: argument, argument, options }, origins);
}

function isConnection(path: NodePath): boolean {
  const callee = path.isNewExpression() ? child(path, 'callee') : undefined;
  const member = callee && packageMember(callee);
  return member !== undefined && PACKAGES.has(member.source) && CONNECTIONS.has(member.names.join('.'));
}

function model(
  call: NodePath,
  url: readonly UrlPart[],
  place: { before: NodePath; argument: NodePath | undefined; options: OptionsView },
  origins: Origins,
): RequestModel {
  const { options } = place;
  const body = options.get('body');
  const taking = { takes: ['text'], isTyped: false } as const;
  return {
    client: 'undici',
    call,
    url,
    body: body && { ...body, encoding: 'asis' },
    query: undefined,
    room: optionRoom('body', place, taking, origins),
    headers: options.get('headers'),
    options: options.literal,
    acceptsSearchParams: false,
  };
}
