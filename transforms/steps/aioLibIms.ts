import type { ModuleContext } from '../context';
import { carrySettings } from '../flow/scope/carrySettings';
import { clientIdVariable, fallbackScope } from '../flow/scope/fallbackScope';
import { noteScope } from '../flow/scope/noteScope';
import { scopeFindings } from '../flow/scope/scopeFindings';
import type { WrittenScope } from '../flow/scope/types';
import type { ContextFlow } from '../flow/types';
import { IMS_CLIENT_CREDENTIALS } from '../ims/packageVersions';
import { adaptTypes } from '../packages/context/adaptTypes';
import { addAccountEmail, EMAIL, type WrittenEmail } from '../packages/context/addAccountEmail';
import { listSecrets } from '../packages/context/clientSecrets';
import { readSettings, type ContextSettings } from '../packages/context/judgeSettings';
import { isFromJson, splitTexts } from '../packages/context/scopeList';
import { requireVersion } from '../packages/requireVersion';
import { findingAt, type Step } from '../step';
import type { Finding, TransformMeta } from '../types';

const meta: TransformMeta = {
  id: 'aio-lib-ims',
  summary:
    'IMS contexts and calls of @adobe/aio-lib-ims use the OAuth Server-to-Server credential instead of a JWT.',
  fingerprints: ['@adobe/aio-lib-ims', 'ims.contexts'],
  docs: 'docs/aio-lib-ims.md',
};

/** The setting of a context that takes the place of its metascopes. */
const SCOPES = { name: 'scopes', takes: 'list' } as const;

/** Gives a context the settings of the other credential. What only the JWT needs has to go: with it the JWT is tried first. */
export const aioLibIms: Step = {
  meta,
  appliesTo: (flow) => flow.kind === 'context',
  apply(flow, context) {
    if (flow.kind !== 'context') return () => [];
    const settings = readSettings(flow, context);
    if (typeof settings === 'string') {
      context.refusals.set(flow.id, settings);
      return () => [];
    }
    for (const slot of settings.jwt) context.cascade.drop(slot);
    for (const slot of [...settings.secrets, ...settings.accounts]) context.cascade.keep(slot);
    const wanted = { override: context.options.scopes, fallback: fallbackScope(flow, context) };
    const writeScope = carrySettings(settings.metascopes, SCOPES, wanted, context);
    return () => {
      const scope = writeScope();
      const emails = rewrite(settings, flow, context);
      noteScope(flow, scope, context);
      noteEmails(flow, emails, context);
      return report(flow, scope, emails, isFromJson(settings.metascopes, context), context);
    };
  },
};

function rewrite(settings: ContextSettings, flow: ContextFlow, context: ModuleContext): WrittenEmail[] {
  splitTexts(settings.metascopes, context);
  for (const slot of settings.secrets) listSecrets(slot, context);
  const emails = addAccountEmail(settings.accounts, flow, context);
  adaptTypes(settings.secrets, settings.accounts, emails.length > 0 ? EMAIL : undefined, context);
  return emails;
}

/** Puts on record from where the email of the technical account comes: from the environment, or from callers. */
function noteEmails(flow: ContextFlow, emails: readonly WrittenEmail[], context: ModuleContext): void {
  const clientId = clientIdVariable(flow, context);
  for (const { name, beside, isVariable, place } of emails) {
    const file = context.at(place).module.path;
    if (isVariable)
      context.newVariables.set(name, {
        ...{ file, note: 'The email of the technical account.', beside: clientId },
      });
    else context.newInputs.set(`${file} ${name}`, { file, name, beside });
  }
}

function report(
  flow: ContextFlow,
  scope: WrittenScope,
  emails: readonly WrittenEmail[],
  isJson: boolean,
  context: ModuleContext,
): Finding[] {
  const say = (status: Finding['status'], message: string, at = flow.call): Finding =>
    findingAt(at, meta.id, status, message, context, flow.id);
  const range = requireVersion(IMS_CLIENT_CREDENTIALS, flow.call, context);
  const asks =
    'This context has the settings of an OAuth Server-to-Server credential now, and its tokens come by a client_credentials request.';
  return [
    say(
      'migrated',
      range === undefined ? asks : `${asks} That takes ${IMS_CLIENT_CREDENTIALS.name} ${range}.`,
    ),
    ...scopeFindings(flow, scope, meta.id, context),
    ...(isJson && scope.kind === 'carried'
      ? [say('manual', 'The scopes are parsed from JSON here: write them as a list, ["openid","AdobeID"].')]
      : []),
    ...emails.map((email) => say('manual', emailAdvice(email), email.place)),
  ];
}

function emailAdvice({ name, isVariable }: WrittenEmail): string {
  const how = isVariable ? `set ${name} to` : `it is read from ${name}, which has to be given`;
  return `The context needs the email of the technical account, which was not asked for before: ${how} the one that the credential shows in the Adobe Developer Console.`;
}
