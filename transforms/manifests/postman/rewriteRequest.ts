import type { Node } from 'jsonc-parser';
import { cutElements, endOf } from '../json/editArray';
import { propertiesOf, propertyNamed } from '../json/readJson';
import type { JsonEdit } from '../json/types';
import { nameOf, valueOf, type ExchangeRequest, type RequestForm } from './readRequest';

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Makes an exchange a request for client credentials: path, form and content type. All other bytes stay. */
export function rewriteRequest(
  text: string,
  { node, urlTexts, segments }: ExchangeRequest,
  form: RequestForm,
  scopesVariable: string,
): JsonEdit[] {
  return [
    ...urlTexts.flatMap((url) => rewriteUrl(text, url)),
    ...rewriteSegments(segments),
    ...rewriteForm(text, form, scopesVariable),
    ...rewriteHeaders(node),
  ];
}

function rewriteUrl(text: string, url: Node): JsonEdit[] {
  const match = /exchange\/(?:v1\/)?jwt\/?/.exec(text.slice(url.offset, endOf(url)));
  if (!match) return [];
  const start = url.offset + match.index;
  return [{ start, end: start + match[0].length, text: 'token/v3' }];
}

/** `exchange` and what follows become `token` and `v3`; a version or an empty last segment goes. */
function rewriteSegments(segments: readonly Node[]): JsonEdit[] {
  const [exchange, version] = segments;
  const last = segments.at(-1);
  if (!exchange || !version || !last) return [];
  const rest = last === version ? [] : [{ start: endOf(version), end: endOf(last), text: '' }];
  return [replace(exchange, 'token'), replace(version, 'v3'), ...rest];
}

function rewriteForm(text: string, { mode, fields, assertion }: RequestForm, variable: string): JsonEdit[] {
  const [first, second] = fields.value.children ?? [];
  if (!first) return [];
  const between = second ? text.slice(endOf(first), second.offset) : ',';
  const grant = writeField(text, first, 'grant_type', 'client_credentials') + between;
  const name = text.slice(fields.start, endOf(fields.value)).indexOf(':');
  const key = text.slice(fields.start, fields.start + name).trimEnd();
  return [
    replace(mode, 'urlencoded'),
    { start: fields.start, end: fields.start + key.length, text: '"urlencoded"' },
    { start: first.offset, end: first.offset, text: grant },
    {
      start: assertion.offset,
      end: endOf(assertion),
      text: writeField(text, assertion, 'scope', `{{${variable}}}`),
    },
  ];
}

/** A field set out like another one. */
function writeField(text: string, like: Node, name: string, value: string): string {
  const properties = propertiesOf(like);
  const [first, second] = properties;
  const last = properties.at(-1);
  if (!first || !last) return JSON.stringify({ key: name, value });
  const colon = text.slice(
    first.start + (like.children?.[0]?.children?.[0]?.length ?? 0),
    first.value.offset,
  );
  const comma = second ? text.slice(first.end, second.start) : ', ';
  const type = properties.some((property) => property.name === 'type') ? [['type', 'text'] as const] : [];
  const entries = [['key', name] as const, ['value', value] as const, ...type];
  const body = entries.map(([key, entry]) => `"${key}"${colon}${JSON.stringify(entry)}`).join(comma);
  return text.slice(like.offset, first.start) + body + text.slice(last.end, endOf(like));
}

function rewriteHeaders(request: Node): JsonEdit[] {
  const headers = propertyNamed(request, 'header')?.value;
  const entries = headers?.type === 'array' ? (headers.children ?? []) : [];
  return entries.flatMap((header) => {
    const value = valueOf(header);
    return value && /^content-type$/i.test(nameOf(header)) ? [replace(value, FORM_TYPE)] : [];
  });
}

/** Takes scripts out of a list of events. */
export function cutEvents(events: Node | undefined, removed: ReadonlySet<Node>): JsonEdit[] {
  return events && removed.size > 0 ? cutElements(events, removed) : [];
}

function replace(node: Node, value: string): JsonEdit {
  return { start: node.offset, end: endOf(node), text: JSON.stringify(value) };
}
