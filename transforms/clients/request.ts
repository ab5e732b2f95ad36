import { children } from '../ast/unwrap';
import { isFrom, readCallee } from './callee';
import { viewOptions, type OptionsView } from './options';
import type { BodySlot, ClientAdapter } from './types';

const PACKAGES = new Set([
  'request',
  'request-promise',
  'request-promise-native',
  'request-promise-any',
  'requestretry',
  'postman-request',
]);

/** request and its promise versions: `request(options, cb)`, `request.post(url, options, cb)`. */
export const requestAdapter: ClientAdapter = {
  name: 'request',
  read(call, { origins }) {
    const callee = readCallee(call);
    if (!callee || !isFrom(callee.source, PACKAGES)) return undefined;
    if (callee.method === 'defaults') return undefined;
    const [first, second] = children(call, 'arguments');
    const options = viewOptions(first, origins) ?? viewOptions(second, origins);
    const setting = options?.get('url', 'uri');
    const url = setting?.value ?? first;
    if (!url || !options) return undefined;
    const base = options.get('baseUrl');
    return {
      client: 'request',
      call,
      url: base ? [base.value, url] : [url],
      body: readBody(options),
      query: options.get('qs'),
      headers: options.get('headers'),
      options: options.literal,
      acceptsSearchParams: false,
    };
  },
};

function readBody(options: OptionsView): BodySlot | undefined {
  const form = options.get('form');
  if (form) return { ...form, encoding: 'form', formOption: 'form' };
  const formData = options.get('formData');
  if (formData) return { ...formData, encoding: 'multipart', formOption: 'form' };
  const json = options.get('json');
  if (json && !json.value.isBooleanLiteral()) return { ...json, encoding: 'json', formOption: 'form' };
  const body = options.get('body');
  return body && { ...body, encoding: json ? 'json' : 'asis', formOption: 'form' };
}
