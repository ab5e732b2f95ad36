import type { NodePath } from '@babel/traverse';
import { child, children } from '../ast/unwrap';
import { viewOptions, type OptionsView } from './options';
import { packageCall } from './packageCall';
import type { AdapterContext, BodySlot, ClientAdapter, RequestModel } from './types';

const MAKERS = new Set(['create']);

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
  const isEmpty = data !== undefined && isEmptyBody(data);
  const body = data && !isEmpty ? readData(call, data) : undefined;
  return model(call, url, options, defaults, body, isEmpty ? data : undefined);
}

function readConfig(
  call: NodePath,
  args: readonly NodePath[],
  defaults: OptionsView | undefined,
  { origins }: AdapterContext,
): RequestModel | undefined {
  const [first, second] = args;
  const options = viewOptions(second ?? first, origins);
  const url = options?.get('url')?.value ?? (second ? first : undefined);
  const data = options?.get('data');
  if (!url) return undefined;
  return model(call, url, options, defaults, data && slot(data.value, data.holder), undefined);
}

/** The data of `axios.post`; `axios.postForm` sends an object as multipart. */
function readData(call: NodePath, data: NodePath): BodySlot {
  const method = child(child(call, 'callee') as NodePath, 'property');
  const name = method?.isIdentifier() ? method.node.name : '';
  if (!method || !name.endsWith('Form')) return slot(data, call);
  return {
    value: data,
    holder: call,
    encoding: 'multipart',
    switchToForm: (draft) => {
      draft.replaceRange(method.node.start ?? 0, method.node.end ?? 0, name.replace('Form', ''));
    },
  };
}

function slot(value: NodePath, holder: NodePath): BodySlot {
  return { value, holder, encoding: 'json' };
}

function model(
  call: NodePath,
  url: NodePath,
  options: OptionsView | undefined,
  defaults: OptionsView | undefined,
  body: BodySlot | undefined,
  emptyBody: NodePath | undefined,
): RequestModel {
  const query = options?.get('params');
  const base = options?.get('baseURL') ?? defaults?.get('baseURL');
  return {
    client: 'axios',
    call,
    url: base ? [base.value, url] : [url],
    body,
    query: query && {
      ...query,
      bodyOption: emptyBody ? undefined : 'data',
      encoding: 'json',
      emptyBody,
    },
    headers: options?.get('headers') ?? defaults?.get('headers'),
    options: options?.literal,
    acceptsSearchParams: true,
  };
}

/** `null`, `undefined`, `''` or `{}` in the place of a body. */
function isEmptyBody(path: NodePath): boolean {
  return (
    path.isNullLiteral() ||
    path.isIdentifier({ name: 'undefined' }) ||
    path.isStringLiteral({ value: '' }) ||
    (path.isObjectExpression() && children(path, 'properties').length === 0)
  );
}
