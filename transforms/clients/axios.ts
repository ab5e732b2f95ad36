import type { NodePath } from '@babel/traverse';
import type { Origins } from '../ast/origins';
import { child } from '../ast/unwrap';
import { argumentRoom, isEmptyBody, optionRoom } from './bodyRoom';
import { joinUrl } from './joinUrl';
import { viewOptions, type OptionsView } from './options';
import { packageCall } from './packageCall';
import { makesForm } from './transformRequest';
import type { AdapterContext, BodyRoom, BodySlot, ClientAdapter, RequestModel, SlotEncoding } from './types';

const MAKERS = new Set(['create']);
const TAKES: Pick<BodyRoom, 'takes' | 'isTyped'> = { takes: ['params', 'text'], isTyped: true };

/** axios: `axios.post(url, data, config)`, `axios.postForm(…)`, `axios(config)`, `axios.request(config)`, and instances. */
export const axiosAdapter: ClientAdapter = {
  name: 'axios',
  read(call, context) {
    const axios = packageCall(call, 'axios', MAKERS, context.origins);
    if (!axios) return undefined;
    const { method, args, defaults } = axios;
    if (method !== undefined && /^(post|put|patch)(Form)?$/.test(method))
      return readPost(call, args, defaults, context);
    return method === undefined || method === 'request'
      ? readConfig(call, args, defaults, context)
      : undefined;
  },
};

function readPost(
  call: NodePath,
  [url, data, config]: readonly NodePath[],
  defaults: OptionsView | undefined,
  { origins }: AdapterContext,
): RequestModel | undefined {
  if (!url) return undefined;
  const options = viewOptions(config, origins);
  const empty = data && isEmptyBody(data, origins) ? data : undefined;
  const encoding = plainEncoding(options, defaults, origins);
  return {
    ...model(call, url, options, defaults, origins),
    body: data && !empty ? readData(call, data, encoding) : undefined,
    room: data && !empty ? undefined : argumentRoom(url, empty, TAKES),
  };
}

function readConfig(
  call: NodePath,
  args: readonly NodePath[],
  defaults: OptionsView | undefined,
  { origins }: AdapterContext,
): RequestModel | undefined {
  const [first, second] = args;
  const argument = second ?? first;
  const options = viewOptions(argument, origins);
  const url = options?.get('url')?.value ?? (second ? first : undefined);
  if (!url || !first) return undefined;
  const data = options?.get('data');
  const request = model(call, url, options, defaults, origins);
  return {
    ...request,
    body: data && slot(data.value, data.holder, plainEncoding(options, defaults, origins)),
    query: request.query && { ...request.query, bodyOption: 'data' },
    room: optionRoom('data', { before: first, argument, options }, TAKES, origins),
  };
}

/** The data of `axios.post`; `axios.postForm` sends an object as multipart. */
function readData(call: NodePath, data: NodePath, encoding: SlotEncoding): BodySlot {
  const method = child(child(call, 'callee') as NodePath, 'property');
  const name = method?.isIdentifier() ? method.node.name : '';
  if (!method || !name.endsWith('Form')) return slot(data, call, encoding);
  return {
    value: data,
    holder: call,
    encoding: 'multipart',
    switchToForm: (draft) => {
      draft.replaceRange(method.node.start ?? 0, method.node.end ?? 0, name.replace('Form', ''));
    },
  };
}

function slot(value: NodePath, holder: NodePath, encoding: SlotEncoding): BodySlot {
  return { value, holder, encoding };
}

/** axios makes JSON of an object, unless `transformRequest`, of the call or of its instance, makes a form of it. */
function plainEncoding(
  options: OptionsView | undefined,
  defaults: OptionsView | undefined,
  origins: Origins,
): SlotEncoding {
  const setting = options?.get('transformRequest') ?? defaults?.get('transformRequest');
  return setting && makesForm(setting.value, origins) ? 'form' : 'json';
}

function model(
  call: NodePath,
  url: NodePath,
  options: OptionsView | undefined,
  defaults: OptionsView | undefined,
  origins: Origins,
): RequestModel {
  const query = options?.get('params');
  const base = options?.get('baseURL') ?? defaults?.get('baseURL');
  return {
    client: 'axios',
    call,
    url: joinUrl(base?.value, url, origins),
    body: undefined,
    query: query && { ...query, encoding: 'json' },
    headers: options?.get('headers') ?? defaults?.get('headers'),
    options: options?.literal,
    acceptsSearchParams: true,
  };
}
