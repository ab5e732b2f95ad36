import type { Node } from 'jsonc-parser';
import type { Finding, SourceFile } from '../../types';
import { propertyNamed } from '../json/readJson';
import type { JsonEdit } from '../json/types';
import { findingIn } from '../lines';
import { PLACEHOLDER } from './names';
import { nameOf, readRequest, valueOf, type ExchangeRequest, type RequestForm } from './readRequest';
import { cutEvents, rewriteRequest } from './rewriteRequest';
import { isSigning, onlySigns, scopesVariableFor, scriptsOf, type Script } from './scripts';
import { RULE } from './rule';

interface Outcome {
  readonly edits: readonly JsonEdit[];
  readonly findings: readonly Finding[];
}

const UNREAD =
  'This request exchanges a JWT and is set out in a way this tool does not rewrite. Send grant_type=client_credentials, client_id, client_secret and scope, x-www-form-urlencoded, to /ims/token/v3 instead, and take out the script that signs.';

const SECRET_INSIDE =
  'This request exchanges a JWT, and the client secret stands in this file. Give it a new one, keep that in a variable of an environment, then run this tool again.';

const MIGRATED = 'The request asks for its token by client credentials now.';

/** Rewrites the requests of a collection, and says what is left to do. */
export function adaptCollection(file: SourceFile, root: Node): Outcome {
  return join(adaptItem(file, root, []));
}

/** @param around the scripts of the folders around, and of the collection */
function adaptItem(file: SourceFile, item: Node, around: readonly Script[]): Outcome[] {
  const scripts = scriptsOf(item);
  const inner = propertyNamed(item, 'item')?.value.children ?? [];
  const request = propertyNamed(item, 'request')?.value;
  const exchange = request && readRequest(request);
  return [
    ...(exchange ? [adaptRequest(file, item, exchange, scripts, around)] : []),
    ...(exchange ? [] : scripts.flatMap((script) => noteScript(file, script))),
    ...inner.flatMap((one) => adaptItem(file, one, [...around, ...scripts])),
  ];
}

function adaptRequest(
  file: SourceFile,
  item: Node,
  exchange: ExchangeRequest,
  own: readonly Script[],
  around: readonly Script[],
): Outcome {
  const say = (node: Node, status: Finding['status'], message: string): Finding =>
    findingIn(file, node.offset, RULE, status, message);
  const { form } = exchange;
  const jwtVariable =
    /^\{\{(.+)\}\}$/.exec(String((form && valueOf(form.assertion))?.value ?? ''))?.[1] ?? '';
  const signing = own.filter(isSigning);
  const outer = around.filter(isSigning);
  const isMixed = signing.some((script) => !onlySigns(script, jwtVariable));
  if (!form || isMixed) return { edits: [], findings: [say(exchange.node, 'manual', UNREAD)] };
  if (holdsSecret(form)) return { edits: [], findings: [say(exchange.node, 'manual', SECRET_INSIDE)] };

  const variable = scopesVariableFor([...signing, ...outer]);
  const examples = (propertyNamed(item, 'response')?.value.children ?? []).flatMap((response) => {
    const original = propertyNamed(response, 'originalRequest')?.value;
    const shown = original && readRequest(original);
    return shown?.form ? rewriteRequest(file.text, shown, shown.form, variable) : [];
  });
  return {
    edits: [
      ...rewriteRequest(file.text, exchange, form, variable),
      ...cutEvents(propertyNamed(item, 'event')?.value, new Set(signing.map(({ event }) => event))),
      ...examples,
    ],
    findings: [
      say(
        exchange.node,
        'migrated',
        signing.length > 0 ? `${MIGRATED} The script that signed a JWT for it is gone.` : MIGRATED,
      ),
      say(
        exchange.node,
        'manual',
        `Add the variable ${variable} to the environments of this collection: the scopes on the Scopes tab of the credential in the Adobe Developer Console, separated by commas. Take the private key, the metascopes and the JWT out of them.`,
      ),
      ...outer.map(({ event }) =>
        say(
          event,
          'manual',
          'This script still signs a JWT before each request below. Take it out, if nothing else needs it.',
        ),
      ),
      ...own
        .filter(({ code }) => code.includes('expires_in'))
        .map(({ event }) =>
          say(event, 'manual', 'This script uses expires_in, which counts seconds now, not milliseconds.'),
        ),
    ],
  };
}

/** Whether the secret is written out: a diff of its neighbours would show it. */
function holdsSecret({ fields }: RequestForm): boolean {
  return (fields.value.children ?? []).some((field) => {
    const value = String(valueOf(field)?.value ?? '').trim();
    return nameOf(field) === 'client_secret' && !value.includes('{{') && !PLACEHOLDER.test(value);
  });
}

/** A script that exchanges by itself. */
function noteScript(file: SourceFile, { event, code }: Script): Outcome[] {
  if (!/ims\/exchange\/(?:v1\/)?jwt/.test(code)) return [];
  const message =
    'This script exchanges a JWT by itself. Let it send grant_type=client_credentials, client_id, client_secret and scope to /ims/token/v3 instead.';
  return [{ edits: [], findings: [findingIn(file, event.offset, RULE, 'manual', message)] }];
}

function join(outcomes: readonly Outcome[]): Outcome {
  return {
    edits: outcomes.flatMap(({ edits }) => edits),
    findings: outcomes.flatMap(({ findings }) => findings),
  };
}
