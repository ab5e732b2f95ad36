import type { Node } from 'jsonc-parser';
import { ASSERTION, IMS_HOST } from '../../ims/endpoints';
import { propertyNamed, type JsonProperty } from '../json/readJson';

/** A request that exchanges a JWT, as a collection keeps it. */
export interface ExchangeRequest {
  readonly node: Node;
  /** The texts of the URL that hold the path. */
  readonly urlTexts: readonly Node[];
  /** The segments of the path, from `exchange` on. */
  readonly segments: readonly Node[];
  /** Undefined if the parameters are not in a form that can be rewritten. */
  readonly form: RequestForm | undefined;
}

export interface RequestForm {
  readonly mode: Node;
  /** The property that holds the fields: `formdata` or `urlencoded`. */
  readonly fields: JsonProperty;
  readonly assertion: Node;
}

const EXCHANGE = /\/ims\/exchange\/(?:v1\/)?jwt(?![\w-])/;
const FORMS = ['formdata', 'urlencoded'];

/** Reads a request; undefined if it is no exchange at Adobe IMS. */
export function readRequest(node: Node): ExchangeRequest | undefined {
  const url = propertyNamed(node, 'url')?.value;
  if (!url) return undefined;
  const raw = url.type === 'string' ? url : propertyNamed(url, 'raw')?.value;
  const segments = exchangeSegments(propertyNamed(url, 'path')?.value);
  const isExchange = segments.length > 0 || EXCHANGE.test(String(raw?.value));
  if (!isExchange || !canBeIms(url, raw)) return undefined;
  return { node, urlTexts: raw ? [raw] : [], segments, form: readForm(node, url) };
}

/** `["ims", "exchange", "jwt", ""]`: what follows `ims`. */
function exchangeSegments(path: Node | undefined): Node[] {
  const all = path?.type === 'array' ? (path.children ?? []) : [];
  const joined = `/${all.map(({ value }) => String(value)).join('/')}`;
  const at = all.findIndex(({ value }) => value === 'exchange');
  return EXCHANGE.test(joined) && at > 0 ? all.slice(at) : [];
}

/** A host that is a variable can be IMS: the path says that it is. */
function canBeIms(url: Node, raw: Node | undefined): boolean {
  const host = propertyNamed(url, 'host')?.value;
  const parts = host?.children?.map(({ value }) => String(value)).join('.') ?? String(host?.value ?? '');
  const name = parts === '' ? String(raw?.value) : parts;
  return name.includes('{{') || IMS_HOST.test(name) || IMS_HOST.test(`//${name}`);
}

function readForm(request: Node, url: Node): RequestForm | undefined {
  const body = propertyNamed(request, 'body')?.value;
  const mode = propertyNamed(body, 'mode')?.value;
  const fields = FORMS.includes(String(mode?.value)) ? propertyNamed(body, String(mode?.value)) : undefined;
  const assertion = fields?.value.children?.find((field) => nameOf(field) === ASSERTION);
  const query = propertyNamed(url, 'query')?.value.children ?? [];
  if (!mode || !fields || !assertion || query.length > 0) return undefined;
  return { mode, fields, assertion };
}

/** The `key` of an entry in a list of fields, headers or variables. */
export function nameOf(entry: Node): string {
  return String(propertyNamed(entry, 'key')?.value.value ?? '');
}

/** The `value` of such an entry. */
export function valueOf(entry: Node): Node | undefined {
  return propertyNamed(entry, 'value')?.value;
}
