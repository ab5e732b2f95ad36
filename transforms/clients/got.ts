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
    const options = viewOptions(second ?? first, origins);
    const url = options?.get('url')?.value ?? first;
    if (!options || !url) return undefined;
    const base = options.get('prefixUrl') ?? got.defaults?.get('prefixUrl');
    const query = options.get('searchParams');
    return {
      client: 'got',
      call,
      url: joinUrl(base?.value, url, origins),
      body: readBody(options),
      query: query && { ...query, bodyOption: 'form', encoding: 'form', emptyBody: undefined },
      headers: options.get('headers') ?? got.defaults?.get('headers'),
      options: options.literal,
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
