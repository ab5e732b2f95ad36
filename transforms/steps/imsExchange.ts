import type { NodePath } from '@babel/traverse';
import { textOf } from '../ast/parseModule';
import { quoteStyle } from '../ast/style';
import { indentAt, isBlank, lineBreak, lineStart } from '../ast/textLines';
import { child } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { nameLine } from '../flow/nameLine';
import { expressScope } from '../flow/scope/expressScope';
import { noteScope } from '../flow/scope/noteScope';
import { isSameEverywhere } from '../flow/scope/place';
import { resolveScope } from '../flow/scope/resolveScope';
import { scopeFindings } from '../flow/scope/scopeFindings';
import type { WrittenScope } from '../flow/scope/types';
import type { HandoverFlow } from '../flow/types';
import { IMS_CLIENT_CREDENTIALS } from '../ims/packageVersions';
import { requireVersion } from '../packages/requireVersion';
import { findingAt, type Step } from '../step';
import { aioLibIms } from './aioLibIms';

const METHOD = 'getAccessTokenByClientCredentials';

/** `ims.exchangeJwtToken(id, secret, jwt)` becomes `ims.getAccessTokenByClientCredentials(id, secret, org, scopes)`. */
export const imsExchange: Step = {
  meta: aioLibIms.meta,
  appliesTo: ({ kind }) => kind === 'handover',
  apply(flow, context) {
    if (flow.kind !== 'handover') return () => [];
    const { draft, cascade } = context;
    const organization = expressOrganization(flow, context);
    const name = methodName(flow);
    if (organization === undefined || !name) {
      context.refusals.set(flow.id, whyNot(flow, context));
      return () => [];
    }
    const quote = quoteStyle(context.module);
    const writeScope = resolveScope(flow, quote, context);
    cascade.release(flow.assertion.value);
    draft.replaceRange(name.node.start ?? 0, name.node.end ?? 0, METHOD);
    return () => {
      const scope = writeScope();
      const { start, end } = flow.assertion.node.node;
      draft.replaceRange(
        start ?? 0,
        end ?? 0,
        `${organization},${gapBefore(flow.assertion.node, context)}${scopeList(scope, quote)}`,
      );
      noteScope(flow, scope, context);
      const range = requireVersion(IMS_CLIENT_CREDENTIALS, flow.call, context);
      const says = `The token now comes by ${METHOD}, with the same result.`;
      const message =
        range === undefined ? says : `${says} That takes ${IMS_CLIENT_CREDENTIALS.name} ${range}.`;
      return [
        findingAt(flow.call, aioLibIms.meta.id, 'migrated', message, context, flow.id),
        ...scopeFindings(flow, scope, aioLibIms.meta.id, context),
      ];
    };
  },
};

/** What stands between arguments: a line break where each has a line of its own. */
function gapBefore(argument: NodePath, context: ModuleContext): string {
  const { text } = context.at(argument).module;
  const start = argument.node.start ?? 0;
  const isOwnLine = isBlank(text, lineStart(text, start), start);
  return isOwnLine ? lineBreak(text) + indentAt(text, start) : ' ';
}

function methodName({ call }: HandoverFlow): NodePath | undefined {
  const callee = child(call, 'callee');
  const name = callee && child(callee, 'property');
  return name?.isIdentifier() ? name : undefined;
}

/** The issuer of the JWT, as it can be written at the call; what that mentions stays. */
function expressOrganization(flow: HandoverFlow, context: ModuleContext): string | undefined {
  const { value, calls } = flow.organization;
  const { cascade, entities } = context;
  if (context.at(value) === context && isSameEverywhere(value, { at: flow.at, calls })) {
    for (const entity of entities.mentionedIn(value)) cascade.keep(entity);
    cascade.move(value);
    return textOf(value);
  }
  const found = expressScope(value, { at: flow.at, calls }, context);
  for (const entity of found?.keeps ?? []) cascade.keep(entity);
  return found?.write((name) => name);
}

/** The scopes as the list that the method takes. */
function scopeList({ text, list, literal }: WrittenScope, quote: string): string {
  if (literal !== undefined)
    return `[${literal
      .split(',')
      .map((scope) => quote + scope + quote)
      .join(', ')}]`;
  if (list !== undefined) return list;
  if (/^process\.env\.\w+$/.test(text)) return `(${text} || ${quote}${quote}).split(${quote},${quote})`;
  const isSimple = /^[\w$.]+$/.test(text) || text.startsWith('String(');
  return `${isSimple ? text : `(${text})`}.split(${quote},${quote})`;
}

function whyNot(flow: HandoverFlow, context: ModuleContext): string {
  return `Not rewritten: the organization, \`iss\` of the JWT (${nameLine(flow.organization.value, context)}), cannot be said where the token is asked for. Call ${METHOD}(clientId, clientSecret, orgId, scopes) there, with a list of scopes.`;
}
