import { optionRoom } from './bodyRoom';
import { joinUrl } from './joinUrl';
import { viewOptions } from './options';
import { packageCall } from './packageCall';
import { renameSetting } from './renameSetting';
import type { BodyRoom, ClientAdapter } from './types';

const MAKERS = new Set(['create', 'extend']);
const TAKES: Pick<BodyRoom, 'takes' | 'isTyped'> = { takes: ['params'], isTyped: true };

/** ky: `ky.post(url, { body | json })`, `ky(url, options)`, and instances with `prefixUrl`. */
export const kyAdapter: ClientAdapter = {
  name: 'ky',
  read(call, { origins }) {
    const ky = packageCall(call, 'ky', MAKERS, origins);
    const [url, init] = ky?.args ?? [];
    const options = viewOptions(init, origins);
    if (!ky || !url || !(options || ky.method === 'post')) return undefined;
    const json = options?.get('json');
    const body = options?.get('body');
    const base = options?.get('prefixUrl') ?? ky.defaults?.get('prefixUrl');
    const query = options?.get('searchParams');
    return {
      client: 'ky',
      call,
      url: joinUrl(base?.value, url, origins),
      body: json
        ? {
            ...json,
            encoding: 'json',
            switchToForm: (draft) => {
              renameSetting(json, 'body', draft);
            },
          }
        : body && { ...body, encoding: 'asis' },
      query: query && { ...query, bodyOption: 'body', encoding: 'json' },
      room: optionRoom('body', { before: url, argument: init, options }, TAKES, origins),
      headers: options?.get('headers') ?? ky.defaults?.get('headers'),
      options: options?.literal,
      acceptsSearchParams: true,
    };
  },
};
