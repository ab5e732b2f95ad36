import { children } from '../ast/unwrap';
import { optionRoom } from './bodyRoom';
import { isFrom, readCallee } from './callee';
import { viewOptions } from './options';
import type { ClientAdapter } from './types';

const PACKAGES = new Set(['undici']);

/** undici's own `request(url, { method, headers, body })`; its fetch is read by the fetch adapter. */
export const undiciAdapter: ClientAdapter = {
  name: 'undici',
  read(call, { origins }) {
    const callee = readCallee(call);
    if (!callee || !isFrom(callee.source, PACKAGES)) return undefined;
    const name = callee.method ?? (callee.object.isIdentifier() ? callee.object.node.name : undefined);
    const [url, init] = children(call, 'arguments');
    const options = viewOptions(init, origins);
    const body = options?.get('body');
    if (name === undefined || /fetch/i.test(name) || !url || !options) return undefined;
    const taking = { takes: ['text'], isTyped: false } as const;
    return {
      client: 'undici',
      call,
      url: [url],
      body: body && { ...body, encoding: 'asis' },
      query: undefined,
      room: optionRoom('body', { before: url, argument: init, options }, taking, origins),
      headers: options.get('headers'),
      options: options.literal,
      acceptsSearchParams: false,
    };
  },
};
