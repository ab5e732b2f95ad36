import { indentAt, lineBreak } from '../../ast/textLines';
import { AEM_METASCOPE } from '../../ims/lookalikes';
import { scopesFor } from '../../ims/metascopes';
import type { Finding } from '../../types';
import { lineEnd } from '../wholeLines';
import { removePipeline } from '../shell/removePipeline';
import type { Pipeline, Range } from '../shell/types';
import { hasFlag, type ContextSetting } from './readAioCommand';

/** One setting with the pipeline it is. */
export interface PlacedSetting extends ContextSetting {
  readonly pipeline: Pipeline;
}

/** What becomes of the commands that set one context; ranges are those of the script. */
export interface ContextChange {
  readonly edits: readonly (Range & { readonly text: string })[];
  readonly findings: readonly (Pick<Finding, 'status' | 'message'> & { readonly at: number })[];
}

/** Fields that only the JWT credential has. */
const GONE = new Set(['private_key', 'passphrase']);

/** The context of aio-cli-plugin-cloudmanager, which asks for one field more. Source: its README, 4.2.0 and up. */
export const CLOUD_MANAGER = 'aio-cli-plugin-cloudmanager';

/** Changes the commands that set one IMS context, all of them or, where one can't be, none. */
export function rewriteContext(
  text: string,
  settings: readonly PlacedSetting[],
  all: readonly Pipeline[],
): ContextChange {
  const isJwt = settings.some(({ field }) => field === 'meta_scopes' || GONE.has(field));
  const [first] = settings;
  if (!isJwt || !first) return { edits: [], findings: [] };
  if (settings.some(({ field, value }) => field === 'meta_scopes' && AEM_METASCOPE.test(value?.raw ?? '')))
    return { edits: [], findings: [{ at: first.key.start, ...AEM_CREDENTIAL }] };
  const gone = settings.filter(({ field }) => GONE.has(field)).map(({ pipeline }) => pipeline);
  const removals = gone.map((pipeline) => removePipeline(text, pipeline, all, new Set(gone)));
  const rewritten = settings.map((setting) => rewriteSetting(setting));
  const additions = addFields(text, settings);
  if ([...removals, ...rewritten, additions].some((change) => change === undefined))
    return {
      edits: [],
      findings: [{ at: first.key.start, status: 'manual', message: byHand(first.context) }],
    };
  const added = additions ?? { edits: [], findings: [] };
  return {
    edits: [
      ...removals.flatMap((range) => (range ? [{ ...range, text: '' }] : [])),
      ...rewritten.flatMap((edits) => edits ?? []),
      ...added.edits,
    ],
    findings: [
      {
        at: first.key.start,
        status: 'migrated',
        message: `The context ${first.context} is set up for the OAuth Server-to-Server credential${first.context === CLOUD_MANAGER ? `, which ${CLOUD_MANAGER} takes from version 4.2.0 on` : ''}.`,
      },
      ...added.findings,
      ...settings
        .filter(({ field }) => field === 'meta_scopes')
        .map(({ key }) => ({ at: key.start, ...CHECK_SCOPES })),
      ...settings
        .filter(({ field }) => field === '')
        .map(({ key, context }) => ({ at: key.start, ...wholeContext(context) })),
    ],
  };
}

const AEM_CREDENTIAL = {
  status: 'left',
  message: 'This context is for a credential of AEM as a Cloud Service, which still works by JWT.',
} as const;

const CHECK_SCOPES = {
  status: 'manual',
  message: 'Check these scopes against those of the credential in the Developer Console.',
} as const;

/** What a context of the OAuth credential has that one of the JWT credential has not, in words. */
export function fieldsOf(context: string): string {
  const more = context === CLOUD_MANAGER ? ', oauth_enabled (true)' : '';
  return `client_secrets (a list) instead of client_secret, scopes (a list) instead of meta_scopes, technical_account_email beside technical_account_id${more}, and no private_key`;
}

function wholeContext(context: string): Pick<Finding, 'status' | 'message'> {
  return {
    status: 'manual',
    message: `What is read here must have the fields of the OAuth credential: ${fieldsOf(context)}.`,
  };
}

function byHand(context: string): string {
  return `Set the context ${context} up for the OAuth credential by hand: aio config:set ims.contexts.${context}.FIELD VALUE --json with ${fieldsOf(context)}.`;
}

/** The edits of one setting; undefined if it can't be changed. */
function rewriteSetting({ aio, key, value, field }: PlacedSetting): (Range & { text: string })[] | undefined {
  if (field !== 'client_secret' && field !== 'meta_scopes') return [];
  if (!value || hasFlag(aio, '--file', '-f', '-i', '--interactive')) return undefined;
  const list = field === 'client_secret' ? secretList(value.raw) : scopeList(value.value);
  if (list === undefined) return undefined;
  const start = key.start + key.raw.lastIndexOf(field);
  const name = {
    start,
    end: start + field.length,
    text: field === 'client_secret' ? 'client_secrets' : 'scopes',
  };
  const { command } = aio;
  const end = command.words.at(-1)?.end ?? command.end;
  const isJson = hasFlag(aio, '--json', '-j');
  const isLast = value.end === end;
  const flag = isJson ? '' : ' --json';
  return [
    name,
    { start: value.start, end: value.end, text: list + (isLast ? flag : '') },
    ...(isLast || isJson ? [] : [{ start: end, end, text: flag }]),
  ];
}

/** `"${SECRET}"` → `"[\"${SECRET}\"]"`. */
function secretList(raw: string): string | undefined {
  const [, quote = '', inner = ''] = /^(["']?)([^"'\\\s]+|\$\{\{[^}]*\}\})\1$/.exec(raw) ?? [];
  if (inner === '') return undefined;
  return quote === "'" || !inner.includes('$') ? `'["${inner}"]'` : `"[\\"${inner}\\"]"`;
}

function scopeList(value: string | undefined): string | undefined {
  const metascopes = [...(value ?? '').matchAll(/[\w./:-]+/g)].map(([name]) => name);
  const scopes = scopesFor(metascopes);
  return scopes && `'${JSON.stringify(scopes)}'`;
}

/** The fields that the OAuth credential needs besides: as lines behind that of the technical account. */
function addFields(text: string, settings: readonly PlacedSetting[]): ContextChange | undefined {
  const has = (name: string): boolean => settings.some(({ field }) => field === name);
  const account = settings.find(({ field }) => field === 'technical_account_id');
  if (!account || !has('meta_scopes')) return { edits: [], findings: [] };
  const { pipeline, aio, key, value, context } = account;
  const isAlone =
    pipeline.commands.length === 1 &&
    pipeline.before !== '&&' &&
    (pipeline.after === '\n' || pipeline.after === '');
  if (!isAlone || !value || aio.flags.length > 0) return undefined;
  const verb = text.slice(pipeline.start, key.start) + key.raw.replace(/technical_account_id(["']?)$/, '');
  const email = emailOf(value.raw);
  const lines = [
    ...(has('technical_account_email') ? [] : [`${verb}technical_account_email ${email}`]),
    ...(context === CLOUD_MANAGER && !has('oauth_enabled') ? [`${verb}oauth_enabled true --json`] : []),
  ];
  const at = lineEnd(text, pipeline.end);
  const gap = lineBreak(text) + indentAt(text, pipeline.start);
  const message = `Hand the email of the technical account to this script (${email.replace(/["']/g, '')}); the Developer Console shows it with the credential.`;
  return {
    edits: lines.length > 0 ? [{ start: at, end: at, text: lines.map((line) => gap + line).join('') }] : [],
    findings: has('technical_account_email') ? [] : [{ at: key.start, status: 'manual', message }],
  };
}

/** `"${TECH_ACCOUNT_ID}"` → `"${TECH_ACCOUNT_EMAIL}"`. */
function emailOf(raw: string): string {
  const renamed = raw.replace(/ID(?=["'}\s]*$)/, 'EMAIL');
  return raw.includes('$') && renamed !== raw ? renamed : '"${TECHNICAL_ACCOUNT_EMAIL}"';
}
