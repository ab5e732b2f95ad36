import { memberName } from '../ast/names';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import { viewOptions } from './options';
import type { ClientAdapter } from './types';
import { readWrittenRequest } from './writtenBody';

/** Node's HTTP/2 client: `http2.connect(host).request({ ':path': … })`, the body written afterwards. */
export const nodeHttp2Adapter: ClientAdapter = {
  name: 'http2',
  read(call, { origins }) {
    const callee = child(call, 'callee');
    const session = callee && memberName(callee) === 'request' ? child(callee, 'object') : undefined;
    const connect = session && origins.of(session).find(({ path }) => isConnect(path))?.path;
    const [host] = connect ? children(connect, 'arguments') : [];
    const [headers] = children(call, 'arguments');
    const options = viewOptions(headers, origins);
    const path = options?.get(':path')?.value;
    if (!host || !headers || !path) return undefined;
    return {
      client: 'http2',
      call,
      url: [host, path],
      ...readWrittenRequest(call, origins),
      query: undefined,
      headers: { value: headers, holder: call },
      options: options?.literal,
      acceptsSearchParams: false,
    };
  },
};

function isConnect(path: Parameters<ClientAdapter['read']>[0]): boolean {
  const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
  const member = callee && packageMember(callee);
  return member?.source.replace(/^node:/, '') === 'http2' && member.names.join('.') === 'connect';
}
