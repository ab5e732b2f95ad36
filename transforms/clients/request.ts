import { child } from '../ast/unwrap';
import { optionRoom } from './bodyRoom';
import { viewOptions, type OptionsView } from './options';
import { packageCall } from './packageCall';
import type { BodySlot, ClientAdapter, Setting } from './types';

const MAKERS = new Set(['defaults']);

const PACKAGES = [
  'request',
  'request-promise',
  'request-promise-native',
  'request-promise-any',
  'requestretry',
  'postman-request',
];

/** request and its promise versions: `request(options, cb)`, `request.post(url, options, cb)`, and `request.defaults(…)`. */
export const requestAdapter: ClientAdapter = {
  name: 'request',
  read(call, { origins }) {
    const [request] = PACKAGES.flatMap((source) => packageCall(call, source, MAKERS, origins) ?? []);
    if (!request) return undefined;
    const { method, defaults } = request;
    const [first, second] = request.args;
    const own = viewOptions(first, origins);
    const options = own ?? viewOptions(second, origins);
    const setting = options?.get('url', 'uri');
    const url = setting?.value ?? first;
    if (!first || !url || !(options || method === 'post')) return undefined;
    const base = options?.get('baseUrl') ?? defaults?.get('baseUrl');
    const query = options?.get('qs');
    const argument = own ? first : options && second;
    const taking = { takes: ['object', 'text'], isTyped: true } as const;
    return {
      client: 'request',
      call,
      url: base ? [base.value, url] : [url],
      body: options && readBody(options, defaults),
      query: query && { ...query, bodyOption: 'form', encoding: 'form' },
      room: optionRoom('form', { before: first, argument, options }, taking, origins),
      headers: options?.get('headers') ?? defaults?.get('headers'),
      options: options?.literal,
      acceptsSearchParams: false,
    };
  },
};

function readBody(options: OptionsView, defaults: OptionsView | undefined): BodySlot | undefined {
  const form = options.get('form');
  if (form) return { ...form, encoding: 'form', formOption: 'form' };
  const formData = options.get('formData');
  if (formData) return { ...formData, encoding: 'multipart', formOption: 'form' };
  const json = options.get('json');
  if (json && !json.value.isBooleanLiteral()) return readJson(json);
  const body = options.get('body');
  const isJson = (json ?? defaults?.get('json')) !== undefined;
  return body && { ...body, encoding: isJson ? 'json' : 'asis', formOption: 'form' };
}

/** `json: {…}` also says that the answer is JSON. */
function readJson(json: Setting): BodySlot {
  const { holder } = json;
  const target = child(holder, 'left');
  const object = target && child(target, 'object');
  return {
    ...json,
    encoding: 'json',
    formOption: 'form',
    switchToForm: (draft) => {
      draft.insert(holder.node.end ?? 0, object ? `, ${draft.textOf(object)}.json = true` : ', json: true');
    },
  };
}
