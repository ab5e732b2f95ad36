import type { NodePath } from '@babel/traverse';
import { isData } from '../../ast/dataFiles';
import { textOf } from '../../ast/parseModule';
import { definitionsOf } from '../../ast/slotDefinitions';
import { statementOf } from '../../ast/statements';
import { indentAt, isBlank, lineBreak, lineStart } from '../../ast/textLines';
import { child, children } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import type { ContextFlow } from '../../flow/types';
import { accountEmail } from './accountEmail';
import type { OwnSlot } from './clientSecrets';
import type { ReadBeside } from '../../flow/scope/readBeside';

/** The setting that holds the email. Source: @adobe/aio-lib-ims-oauth 5.4.0, src/ims-oauth_server_to_server.js. */
export const EMAIL = 'technical_account_email';

/** Where the email was written, and what it is read from. */
export interface WrittenEmail extends ReadBeside {
  readonly place: NodePath;
}

/** Gives a context the email of the technical account, beside each place that gives it the id. */
export function addAccountEmail(
  accounts: readonly OwnSlot[],
  flow: ContextFlow,
  context: ModuleContext,
): WrittenEmail[] {
  const { entities, cascade } = context;
  const isKnown = entities
    .slotsOf(flow.settings, EMAIL)
    .some((slot) => slot.kind === 'slot' && definitionsOf(slot).length + entities.writesOf(slot).length > 0);
  if (isKnown) return [];
  return accounts.flatMap((slot) => {
    const defined = definitionsOf(slot).filter((path) => !cascade.isGone(path));
    const inCode = defined.filter((path) => !isData(path));
    return [
      ...inCode.flatMap((property) => besideProperty(property, flow, context)),
      ...(defined.length > inCode.length ? [atCall(flow, context)] : []),
      ...entities.writesOf(slot).flatMap((write) => besideWrite(write, flow, context)),
    ];
  });
}

function besideProperty(property: NodePath, flow: ContextFlow, context: ModuleContext): WrittenEmail[] {
  const id = child(property, 'value');
  if (!id) return [];
  const { draft, module } = context.at(property);
  const email = accountEmail(id, property, flow, context);
  const start = property.node.start ?? 0;
  const isOwnLine = isBlank(module.text, lineStart(module.text, start), start);
  const gap = isOwnLine ? lineBreak(module.text) + indentAt(module.text, start) : ' ';
  const setting = email.text === EMAIL ? EMAIL : `${EMAIL}: ${email.text}`;
  draft.insert(property.node.end ?? 0, `,${gap}${setting}`);
  declare(email, context);
  return [{ ...email, place: property }];
}

/** `context.technical_account_id = x;`, and a line like it. */
function besideWrite(write: NodePath, flow: ContextFlow, context: ModuleContext): WrittenEmail[] {
  const target = child(write, 'left');
  const object = target && child(target, 'object');
  const id = child(write, 'right');
  const statement = statementOf(write);
  if (!object || !id || !statement) return [];
  const { draft, module } = context.at(write);
  const email = accountEmail(id, write, flow, context);
  const end = textOf(statement).endsWith(';') ? ';' : '';
  const lead = lineBreak(module.text) + indentAt(module.text, statement.node.start ?? 0);
  draft.insert(statement.node.end ?? 0, `${lead}${textOf(object)}.${EMAIL} = ${email.text}${end}`);
  declare(email, context);
  return [{ ...email, place: write }];
}

function declare({ declaration }: ReadBeside, context: ModuleContext): void {
  if (!declaration) return;
  const { after, text } = declaration;
  context.at(after).draft.insert(after.node.end ?? 0, text);
}

/** Settings in a file of data, which can't read the environment: the call adds the email to them. */
function atCall(flow: ContextFlow, context: ModuleContext): WrittenEmail {
  const { settings } = flow;
  const { draft } = context.at(settings);
  const email = accountEmail(settings, settings, flow, context);
  const last = settings.isObjectExpression()
    ? children(settings, 'properties').findLast((property) => !context.cascade.isGone(property))
    : undefined;
  if (last) {
    draft.insert(last.node.end ?? 0, `, ${EMAIL}: ${email.text}`);
    return { ...email, place: settings };
  }
  draft.insert(settings.node.start ?? 0, '{ ...');
  draft.insert(settings.node.end ?? 0, `, ${EMAIL}: ${email.text} }`);
  return { ...email, place: settings };
}
