import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import { child, children } from '../ast/unwrap';
import { isFrom, readCallee, sourceOf } from './callee';
import { viewOptions, type OptionsView } from './options';
import type { AdapterContext, BodySlot, ClientAdapter, RequestModel } from './types';

const PACKAGES = new Set(['axios']);
const NO_BODY = new Set(['NullLiteral', 'Identifier']);

/** axios: `axios.post(url, data, config)`, `axios(config)`, `axios.request(config)`, and instances with `baseURL`. */
export const axiosAdapter: ClientAdapter = {
  name: 'axios',
  read(call, context) {
    const callee = readCallee(call);
    if (!callee) return undefined;
    const instance = instanceConfig(callee.object, context);
    const isAxios = isFrom(callee.source, PACKAGES) || instance !== undefined;
    if (!isAxios) return undefined;
    const args = children(call, 'arguments');
    if (callee.method === 'post' || callee.method === 'put')
      return readPost(call, args, instance?.config, context);
    if (callee.method === undefined || callee.method === 'request' || callee.method === 'default') {
      return readConfig(call, args, instance?.config, context);
    }
    return undefined;
  },
};

/** The config that `axios.create(config)` was given, if the object is such an instance. */
function instanceConfig(
  object: NodePath,
  { origins }: AdapterContext,
): { config: OptionsView | undefined } | undefined {
  for (const origin of origins.of(object)) {
    if (!origin.path.isCallExpression()) continue;
    const callee = origin.path.get('callee') as NodePath;
    const root = child(callee, 'object');
    if (memberName(callee) === 'create' && root && isFrom(sourceOf(root), PACKAGES)) {
      return { config: viewOptions(children(origin.path, 'arguments')[0], origins) };
    }
  }
  return undefined;
}

function readPost(
  call: NodePath,
  [url, data, config]: readonly NodePath[],
  defaults: OptionsView | undefined,
  { origins }: AdapterContext,
): RequestModel | undefined {
  if (!url) return undefined;
  const options = viewOptions(config, origins);
  const isEmpty =
    data !== undefined &&
    NO_BODY.has(data.node.type) &&
    (data.isNullLiteral() || data.isIdentifier({ name: 'undefined' }));
  return model(call, url, options, defaults, data && !isEmpty ? slot(data, call) : undefined);
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
  return model(call, url, options, defaults, data && slot(data.value, data.holder));
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
): RequestModel {
  const base = options?.get('baseURL') ?? defaults?.get('baseURL');
  return {
    client: 'axios',
    call,
    url: base ? [base.value, url] : [url],
    body,
    query: options?.get('params'),
    headers: options?.get('headers') ?? defaults?.get('headers'),
    options: options?.literal,
    acceptsSearchParams: true,
  };
}
