import { children } from '../ast/unwrap';
import { readCallee } from './callee';
import { viewOptions } from './options';
import type { ClientAdapter } from './types';

/**
 * The fetch family: the global, node-fetch, cross-fetch, undici's, @adobe/node-fetch-retry, or any function that is
 * called the same way (`fetchImpl(url, { method, body })`): the URL is proof enough of what is sent.
 */
export const fetchAdapter: ClientAdapter = {
  name: 'fetch',
  read(call, { origins }) {
    const callee = readCallee(call);
    const [url, init] = children(call, 'arguments');
    if (!callee || !url || !init) return undefined;
    const isNamed =
      callee.method === undefined || /fetch/i.test(callee.method) || callee.method === 'default';
    const options = viewOptions(init, origins);
    const body = options?.get('body');
    if (!isNamed || !body) return undefined;
    return {
      client: 'fetch',
      call,
      url: [url],
      body: { ...body, encoding: 'asis' },
      query: undefined,
      headers: options?.get('headers'),
      options: options?.literal,
      acceptsSearchParams: true,
    };
  },
};
