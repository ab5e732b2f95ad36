import type { NodePath } from '@babel/traverse';
import { evaluateText, patternText } from '../ast/evaluateText';
import type { Origins } from '../ast/origins';
import { children } from '../ast/unwrap';
import type { Draft } from '../draft';
import { argumentRoom, isEmptyBody } from './bodyRoom';
import { viewOptions, type OptionsView } from './options';
import { packageCall } from './packageCall';
import type { BodyRoom, ClientAdapter, Setting, SlotEncoding } from './types';

/** needle: `needle.post(url, data, options, cb)`, `needle('post', url, data, options)`, `needle.request('post', …)`. */
export const needleAdapter: ClientAdapter = {
  name: 'needle',
  read(call, { origins }) {
    const needle = packageCall(call, 'needle', new Set(), origins);
    if (!needle) return undefined;
    const isGeneral = needle.method === undefined || needle.method === 'request';
    const hasVerb = isGeneral && isVerb(needle.args[0], origins);
    const [url, data, third] = hasVerb ? needle.args.slice(1) : needle.args;
    if (!url || !data || data.isFunction()) return undefined;
    const options = viewOptions(third, origins);
    const encoding = encodingOf(options);
    const toggle = encoding === 'form' ? undefined : options?.get(encoding);
    const switchToForm = (draft: Draft): void => {
      if (toggle && third && options) switchOff(toggle, third, options, draft);
    };
    const room = argumentRoom(url, data, { takes: ['object', 'text'], isTyped: true });
    const fill: BodyRoom['fill'] = (form, draft) => {
      switchToForm(draft);
      room.fill(form, draft);
    };
    return {
      client: 'needle',
      call,
      url: [url],
      body: { value: data, holder: call, encoding, encodesPlain: true, switchToForm },
      room: isEmptyBody(data, origins) ? { ...room, fill } : undefined,
      query: undefined,
      headers: options?.get('headers'),
      contentType: options?.get('content_type')?.value,
      options: options?.literal,
      acceptsSearchParams: false,
    };
  },
};

/** needle takes a first argument without dot or slash as the method. */
function isVerb(path: NodePath | undefined, origins: Origins): boolean {
  return (
    path !== undefined && evaluateText(path, origins).some((text) => /^[a-z]+$/i.test(patternText(text)))
  );
}

function encodingOf(options: OptionsView | undefined): Exclude<SlotEncoding, 'asis'> {
  const isOn = (name: string): boolean =>
    options?.get(name)?.value.isBooleanLiteral({ value: true }) === true;
  if (isOn('multipart')) return 'multipart';
  return isOn('json') ? 'json' : 'form';
}

/** Removes `multipart: true` or `json: true`; from options that other calls may share, for this call only. */
function switchOff(toggle: Setting, argument: NodePath, { literal }: OptionsView, draft: Draft): void {
  const isOwn = literal.node === argument.node || isHeldForOne(argument);
  if (!isOwn) {
    const name = draft.textOf(toggle.holder).split(':')[0] ?? '';
    draft.insert(argument.node.start ?? 0, '{ ...');
    draft.insert(argument.node.end ?? 0, `, ${name.trim()}: false }`);
  } else if (literal.node === argument.node && children(literal, 'properties').length === 1) {
    draft.cascade.cut(argument);
  } else {
    draft.cascade.cut(toggle.holder);
  }
}

function isHeldForOne(argument: NodePath): boolean {
  return argument.isIdentifier() && argument.scope.getBinding(argument.node.name)?.references === 1;
}
