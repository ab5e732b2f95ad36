import type { NodePath } from '@babel/traverse';
import { chainLinks, type ChainLink } from '../ast/chains';
import { evaluateText, patternText } from '../ast/evaluateText';
import type { Origins } from '../ast/origins';
import { quoteStyle } from '../ast/style';
import { indentAt } from '../ast/textLines';
import { child } from '../ast/unwrap';
import type { Draft } from '../draft';
import { readForm } from '../forms/readForm';
import type { FormModel } from '../forms/types';
import { viewOptions } from './options';
import { packageCall } from './packageCall';
import type { BodyRoom, BodySlot, ClientAdapter, QuerySlot, SlotEncoding } from './types';

const MAKERS = new Set(['agent']);
/** What an agent can be told about all its requests. */
const SETTERS = new Set([
  ...['use', 'on', 'once', 'set', 'query', 'type', 'accept', 'auth', 'withCredentials', 'sortQuery', 'retry'],
  ...['ok', 'redirects', 'timeout', 'buffer', 'serialize', 'parse', 'ca', 'key', 'pfx', 'cert'],
  'disableTLSCerts',
]);
const FORM_TYPE = /^(form|application\/x-www-form-urlencoded)\b/i;

/** superagent: `request.post(url).type('form').send({…}).end(cb)`, also with `.field(…)`, `.query(…)` and `.set(…)`. */
export const superagentAdapter: ClientAdapter = {
  name: 'superagent',
  read(call, { origins }) {
    const superagent = packageCall(call, 'superagent', MAKERS, origins, SETTERS);
    const url = superagent?.args[superagent.method === undefined ? 1 : 0];
    if (!superagent || !url) return undefined;
    const links = chainLinks(call, origins);
    const headers = links.find(({ name, args }) => name === 'set' && args.length === 1);
    const contentType = readContentType(links, origins);
    const chain: Chain = { call, links, type: contentType, isTyped: contentType !== undefined };
    return {
      client: 'superagent',
      call,
      url: [url],
      body: readBody(chain, origins),
      query: readQuery(chain),
      room: readRoom(chain),
      headers: headers?.args[0] && { value: headers.args[0], holder: headers.call },
      contentType,
      options: undefined,
      acceptsSearchParams: false,
    };
  },
};

interface Chain {
  readonly call: NodePath;
  readonly links: readonly ChainLink[];
  /** The expression that names the content type. */
  readonly type: NodePath | undefined;
  readonly isTyped: boolean;
}

/** The argument of `.type(…)`, the value of `.set('Content-Type', …)` or of a header in `.set({…})`. */
function readContentType(links: readonly ChainLink[], origins: Origins): NodePath | undefined {
  for (const { name, args } of links) {
    const [first, second] = args;
    if (!first) continue;
    if (name === 'type') return first;
    if (name !== 'set') continue;
    const isType = second && textsOf(first, origins).some((text) => /^content-type$/i.test(text));
    const found = isType ? second : viewOptions(first, origins)?.get('content-type')?.value;
    if (found) return found;
  }
  return undefined;
}

function textsOf(path: NodePath, origins: Origins): string[] {
  return evaluateText(path, origins).map(patternText);
}

function readBody(chain: Chain, origins: Origins): BodySlot | undefined {
  const fields = chain.links.filter(({ name }) => name === 'field');
  const sends = chain.links.filter(({ name }) => name === 'send');
  if (fields.length > 0) return readFields(chain, fields, origins);
  const [first] = sends;
  const value = first?.args[0];
  if (!first || !value) return undefined;
  const isForm =
    chain.type !== undefined && textsOf(chain.type, origins).some((text) => FORM_TYPE.test(text));
  const encoding: SlotEncoding = isForm ? 'form' : 'json';
  const slot: BodySlot = {
    value,
    holder: first.call,
    encoding,
    encodesPlain: true,
    switchToForm: (draft) => {
      addType(chain, draft);
    },
  };
  return sends.length === 1 ? slot : { ...slot, form: mergeForms(sends, isForm, origins) };
}

/** Several `.send(…)`: superagent merges them. */
function mergeForms(sends: readonly ChainLink[], isForm: boolean, origins: Origins): FormModel | undefined {
  const forms = sends.map(
    ({ args: [value] }) => value && readForm(value, isForm ? 'urlencoded' : 'json', origins),
  );
  const [first] = forms;
  if (!first || !forms.every((form) => form?.style === first.style)) return undefined;
  return { ...first, fields: forms.flatMap((form) => form?.fields ?? []) };
}

/** `.field(name, value)` for each parameter, or `.field({…})` for all. */
function readFields(chain: Chain, links: readonly ChainLink[], origins: Origins): BodySlot | undefined {
  const [first] = links;
  const [argument] = first?.args ?? [];
  if (!first || !argument) return undefined;
  const slot = { value: argument, holder: first.call, encoding: 'multipart', encodesPlain: true } as const;
  if (links.length === 1 && first.args.length === 1) {
    const switchToForm = (draft: Draft): void => {
      renameMethod(first, 'send', draft);
      addType(chain, draft);
    };
    return { ...slot, switchToForm };
  }
  const fields = links.flatMap(({ call, args: [key, value] }) => {
    const [name, ...others] = key && value ? textsOf(key, origins) : [];
    return value && name !== undefined && others.length === 0 ? [{ name, value, node: call }] : [];
  });
  if (fields.length < links.length) return undefined;
  const form: FormModel = {
    style: 'chain',
    encoding: 'multipart',
    fields,
    container: chain.call,
    serializer: undefined,
  };
  const switchToForm = (draft: Draft): void => {
    addType(chain, draft);
  };
  return { ...slot, form, switchToForm };
}

/** `.query({…})` becomes `.send({…})`. */
function readQuery(chain: Chain): QuerySlot | undefined {
  const link = chain.links.find(({ name }) => name === 'query');
  const value = link?.args[0];
  if (!link || !value) return undefined;
  return {
    value,
    holder: link.call,
    encoding: 'form',
    switchToForm: (draft) => {
      renameMethod(link, 'send', draft);
      addType(chain, draft);
    },
  };
}

function renameMethod({ call }: ChainLink, name: string, draft: Draft): void {
  const property = child(child(call, 'callee') as NodePath, 'property');
  if (property) draft.replaceRange(property.node.start ?? 0, property.node.end ?? 0, name);
}

/** `.type('form').send({…})` behind the call that names the URL, where nothing is sent yet. */
function readRoom(chain: Chain): BodyRoom | undefined {
  if (chain.links.some(({ name }) => name === 'send' || name === 'field' || name === 'attach'))
    return undefined;
  return {
    takes: ['object', 'text'],
    isTyped: true,
    at: chain.call,
    fill: (form, draft) => {
      addType(chain, draft);
      const end = chain.call.node.end ?? 0;
      const dot = dotAfter(chain.call, draft);
      const { text } = draft.module;
      const indent = /\n([ \t]*)\./.exec(dot)?.[1] ?? indentAt(text, end);
      draft.place(end, end, [`${dot}send(`, ...form(indent), ')']);
    },
  };
}

/** The dot of the next method of a chain, with the line break before it. */
function dotAfter(call: NodePath, { module }: Draft): string {
  const member = call.parentPath;
  const property = member?.isMemberExpression() ? child(member, 'property') : undefined;
  const end = call.node.end ?? 0;
  return property ? module.text.slice(end, property.node.start ?? end) : '.';
}

/** Says `.type('form')` right after the URL, laid out like the chain; a type that is set already is changed elsewhere. */
function addType({ call, isTyped }: Chain, draft: Draft): void {
  if (isTyped) return;
  const quote = quoteStyle(draft.module);
  draft.insert(call.node.end ?? 0, `${dotAfter(call, draft)}type(${quote}form${quote})`);
}
