import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import { viewOptions, type OptionsView } from './options';
import type { ClientAdapter, UrlPart } from './types';
import { readWrittenRequest } from './writtenBody';

/** `https.request` of Node, and the same under follow-redirects. */
const FUNCTIONS = new Set([
  'http/request',
  'https/request',
  'follow-redirects/http.request',
  'follow-redirects/https.request',
]);

/** Node's own client: `https.request(options, cb)` or `https.request(url, options, cb)`, the body written afterwards. */
export const nodeHttpAdapter: ClientAdapter = {
  name: 'https',
  read(call, { origins }) {
    const callee = child(call, 'callee');
    const member = callee && packageMember(callee);
    const name = member && `${member.source.replace(/^node:/, '')}/${member.names.join('.')}`;
    if (name === undefined || !FUNCTIONS.has(name)) return undefined;
    const [first, second] = children(call, 'arguments');
    if (!first) return undefined;
    const own = viewOptions(first, origins);
    const options = own ?? viewOptions(second, origins);
    const url = own ? readUrl(own, origins) : [first];
    if (!url) return undefined;
    return {
      client: 'https',
      call,
      url,
      ...readWrittenRequest(call, origins),
      query: undefined,
      headers: options?.get('headers'),
      options: options?.literal,
      acceptsSearchParams: false,
    };
  },
};

/** Host and path apart, or both taken from one URL object. */
function readUrl(options: OptionsView, origins: Origins): UrlPart[] | undefined {
  const host = options.get('hostname', 'host')?.value;
  const path = options.get('path')?.value;
  if (!path) return undefined;
  const name = memberName(path);
  const object = child(path, 'object');
  if (object && (name === 'pathname' || name === 'path')) return [parsedUrl(object, origins)];
  return host ? ['https://', host, path] : [path];
}

/** `x` of `url.parse(x)`; a URL object as it is. */
function parsedUrl(object: NodePath, origins: Origins): NodePath {
  for (const { path } of origins.of(object)) {
    const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
    const member = callee && packageMember(callee);
    const [text] = children(path, 'arguments');
    if (text && member?.source.replace(/^node:/, '') === 'url' && member.names.join('.') === 'parse')
      return text;
  }
  return object;
}
