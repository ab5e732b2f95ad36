import { evaluateText, patternText } from '../ast/evaluateText';
import type { Origins } from '../ast/origins';
import { children } from '../ast/unwrap';
import { optionRoom } from './bodyRoom';
import { readCallee } from './callee';
import { viewOptions, type OptionsView } from './options';
import type { BodyRoom, ClientAdapter } from './types';

const TAKES: Pick<BodyRoom, 'takes' | 'isTyped'> = { takes: ['params'], isTyped: true };

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
    if (!isNamed || !options || !(body || isPost(options, origins))) return undefined;
    return {
      client: 'fetch',
      call,
      url: [url],
      body: body && { ...body, encoding: 'asis' },
      query: undefined,
      room: optionRoom('body', { before: url, argument: init, options }, TAKES, origins),
      headers: options.get('headers'),
      options: options.literal,
      acceptsSearchParams: true,
    };
  },
};

function isPost(options: OptionsView, origins: Origins): boolean {
  const method = options.get('method')?.value;
  return (
    method !== undefined &&
    evaluateText(method, origins).some((pattern) => /^post$/i.test(patternText(pattern)))
  );
}
