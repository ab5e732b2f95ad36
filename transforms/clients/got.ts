import { optionRoom } from './bodyRoom';
import { joinUrl } from './joinUrl';
import { viewOptions, type OptionsView } from './options';
import { packageCall } from './packageCall';
import { renameSetting } from './renameSetting';
import type { BodySlot, ClientAdapter } from './types';

const MAKERS = new Set(['extend']);

/** got: `got.post(url, { form | json | body })`, `got(url, options)`, `got(options)`, and instances with `prefixUrl`. */
export const gotAdapter: ClientAdapter = {
  name: 'got',
  read(call, { origins }) {
    const got = packageCall(call, 'got', MAKERS, origins);
    if (!got) return undefined;
    const [first, second] = got.args;
    const own = viewOptions(first, origins);
    const options = own ?? viewOptions(second, origins);
    const url = options?.get('url')?.value ?? first;
    if (!first || !url || !(options || got.method === 'post')) return undefined;
    const base = options?.get('prefixUrl') ?? got.defaults?.get('prefixUrl');
    const query = options?.get('searchParams');
    const argument = own ? first : second;
    const taking = { takes: ['object', 'params'], isTyped: true } as const;
    return {
      client: 'got',
      call,
      url: joinUrl(base?.value, url, origins),
      body: options && readBody(options),
      query: query && { ...query, bodyOption: 'form', encoding: 'form' },
      room: optionRoom('form', { before: first, argument, options }, taking, origins),
      headers: options?.get('headers') ?? got.defaults?.get('headers'),
      options: options?.literal,
      acceptsSearchParams: false,
    };
  },
};

function readBody(options: OptionsView): BodySlot | undefined {
  const form = options.get('form');
  if (form) return { ...form, encoding: 'form' };
  const json = options.get('json');
  if (json) {
    const switchToForm: BodySlot['switchToForm'] = (draft) => {
      renameSetting(json, 'form', draft);
    };
    return { ...json, encoding: 'json', encodesPlain: true, switchToForm };
  }
  const body = options.get('body');
  return body && { ...body, encoding: 'asis' };
}
