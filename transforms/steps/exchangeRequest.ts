import type { NodePath } from '@babel/traverse';
import { quoteStyle } from '../ast/style';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { noteScope } from '../flow/scope/noteScope';
import { resolveScope } from '../flow/scope/resolveScope';
import { scopeFindings } from '../flow/scope/scopeFindings';
import type { WrittenScope } from '../flow/scope/types';
import type { ExchangeFlow } from '../flow/types';
import type { FormField } from '../forms/types';
import { encodeAsForm, turnIntoBody } from '../forms/encodeAsForm';
import { movedPaths, moveForm } from '../forms/moveForm';
import { rewriteFields, type FieldValue } from '../forms/rewriteFields';
import { isTypedBody, rewriteHeaders } from '../forms/rewriteHeaders';
import { findingAt, type Step } from '../step';
import { rewriteUrl } from './rewriteUrl';
import type { Finding, TransformMeta } from '../types';

const meta: TransformMeta = {
  id: 'exchange-request',
  summary:
    'The call to /ims/exchange/jwt becomes a client_credentials request to /ims/token/v3, in the same HTTP client.',
  fingerprints: ['exchange/jwt', 'exchange/v1/jwt', 'adobelogin.com'],
  docs: 'docs/exchange-request.md',
};

/** Every flow has an exchange request: it is the anchor. */
export const exchangeRequest: Step = {
  meta,
  appliesTo: ({ kind }) => kind === 'exchange',
  apply(flow, context) {
    if (flow.kind !== 'exchange') return () => [];
    const { draft } = context;
    for (const { pieces, start } of flow.urls) rewriteUrl(pieces, start, draft);
    const writeScope = resolveScope(flow, quoteStyle(context.module), context);
    for (const path of replacedParts(flow.assertion)) context.cascade.release(path);
    const rewriteForm = rewritePlace(flow, context);
    return () => {
      const scope = writeScope();
      rewriteForm(scope);
      noteScope(flow, scope, context);
      return describe(flow, scope, context);
    };
  },
};

/**
 * Makes the form the body of the request.
 *
 * @returns writes its fields, once it is known how the scopes are said
 */
function rewritePlace(flow: ExchangeFlow, context: ModuleContext): (scope: FieldValue) => void {
  const { origins, cascade } = context;
  const { form, assertion, place, request } = flow;
  const { draft } = context.at(form.container);
  const isTyped = place.kind === 'elsewhere' ? place.room?.isTyped === true : isTypedBody(request, form);
  rewriteHeaders(request, form, isTyped, origins, context.draft);
  if (place.kind === 'body') encodeAsForm(form, place.slot, request.acceptsSearchParams, context.draft);
  if (place.kind === 'query') turnIntoBody(form, place.slot, context.draft);
  if (place.kind !== 'elsewhere') {
    return (scope) => {
      rewriteFields(form, assertion, scope, draft);
    };
  }
  for (const path of movedPaths(place, assertion, origins)) cascade.move(path);
  place.remove(context);
  if (place.room?.empty) cascade.release(place.room.empty);
  return (scope) => {
    if (place.value) rewriteFields(form, assertion, scope, draft);
    if (place.room) moveForm(place, assertion, scope, place.room, origins, context.draft);
  };
}

/** The value of `jwt_token`, and the name where it is written as an expression of its own. */
function replacedParts({ node, value }: FormField): NodePath[] {
  const [name] = node.isCallExpression() ? children(node, 'arguments') : [];
  const key = node.isObjectProperty({ computed: true }) ? child(node, 'key') : undefined;
  return [value, name, key].filter((path) => path !== undefined);
}

function describe(flow: ExchangeFlow, scope: WrittenScope, context: ModuleContext): Finding[] {
  const at = flow.call;
  const say = (status: 'migrated' | 'manual', message: string): Finding =>
    findingAt(at, meta.id, status, message, context, flow.id);
  const findings = [
    say('migrated', 'The token now comes from a client_credentials request to /ims/token/v3.'),
  ];
  if (flow.place.kind !== 'body') {
    findings.push(
      say('migrated', 'The parameters left the query string, which gets logged; they are in the body now.'),
    );
  } else if (flow.form.encoding === 'json') {
    findings.push(
      say('migrated', 'The request was sent as JSON, which IMS does not accept; it is a form now.'),
    );
  }
  return [...findings, ...scopeFindings(flow, scope, meta.id, context)];
}
