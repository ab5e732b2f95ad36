import type { NodePath } from '@babel/traverse';
import { isData } from '../../ast/dataFiles';
import type { Entity } from '../../ast/entity';
import { valuesOf } from '../../ast/entityValues';
import { definitionsOf } from '../../ast/slotDefinitions';
import { children } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { nameLine } from '../../flow/nameLine';
import { bareMetascope, isMetascope, scopesFor } from '../../ims/metascopes';
import type { ContextFlow, TokenFlow } from '../../flow/types';
import { isOwnSlot, whyNotRenamed, type OwnSlot } from './clientSecrets';

/** The settings of a context that only the JWT needs, or that have another form without it. */
export interface ContextSettings {
  readonly jwt: readonly OwnSlot[];
  readonly secrets: readonly OwnSlot[];
  readonly metascopes: readonly OwnSlot[];
  readonly accounts: readonly OwnSlot[];
}

/**
 * Finds the settings of a context, wherever they are written.
 *
 * @returns the reason if one of them can't be reached: what is left of the JWT's settings would keep the context on it
 */
export function readSettings(flow: ContextFlow, context: ModuleContext): ContextSettings | string {
  const { settings } = flow.package;
  const names = {
    jwt: settings.jwt,
    secrets: [settings.clientSecret],
    metascopes: [settings.metascopes],
    accounts: ['technical_account_id'],
  };
  const all = Object.values(names)
    .flat()
    .flatMap((name) => context.entities.slotsOf(flow.settings, name));
  const hidden = all.find((entity) => !isOwnSlot(entity));
  if (hidden)
    return `Not rewritten: part of the settings of this context comes from a place that cannot be seen, and with \`${settings.key}\` and \`${settings.metascopes}\` among them it stays on the JWT. Give it an object that names its settings, then run this again.`;
  const owned = (wanted: readonly string[]): OwnSlot[] =>
    all.filter(isOwnSlot).filter((slot) => wanted.includes(slot.name) && isFilled(slot, context));
  const found = {
    jwt: owned(names.jwt),
    secrets: owned(names.secrets),
    metascopes: owned(names.metascopes),
    accounts: owned(names.accounts),
  };
  const obstacle = [...found.secrets, ...found.metascopes]
    .flatMap((slot) => whyNotRenamed(slot, context) ?? [])
    .at(0);
  if (obstacle)
    return `Not rewritten: the settings of this context are also used in a way this tool cannot follow (${nameLine(obstacle, context)}).`;
  const unreadable = found.metascopes
    .flatMap((slot) => valuesOf(slot, context))
    .find((value) => isUnreadable(value, context));
  if (unreadable)
    return `Not rewritten: these metascopes cannot be turned into scopes where they stand (${nameLine(unreadable, context)}).`;
  if (found.accounts.length === 0 || found.secrets.length === 0)
    return 'Not rewritten: the client secret or the technical account of this context cannot be found. Give it an object that names its settings, then run this again.';
  return found;
}

function isFilled(slot: Entity, context: ModuleContext): boolean {
  return slot.kind === 'slot' && definitionsOf(slot).length + context.entities.writesOf(slot).length > 0;
}

/** A text that is not a list of metascopes, JSON for instance; unknown metascopes in data, which can't read the environment. */
function isUnreadable(value: NodePath, { origins, options }: ModuleContext): boolean {
  return origins.of(value).some(({ path }) => {
    if (path.isStringLiteral()) return isData(path) || !path.node.value.split(',').every(isMetascope);
    const items = isData(path) ? children(path, 'elements') : [];
    const names = items.flatMap((item) => (item.isStringLiteral() ? [bareMetascope(item.node.value)] : []));
    return items.length > 0 && !options.scopes && scopesFor(names) === undefined;
  });
}

/** Why a context would go on with the JWT, once all is settled. */
export function whyStillJwt(flow: ContextFlow, context: ModuleContext): string | undefined {
  const { entities, cascade } = context;
  const left = entities
    .slotsOf(flow.settings, flow.package.settings.key)
    .filter(isOwnSlot)
    .flatMap((slot) => [...definitionsOf(slot), ...entities.writesOf(slot)])
    .find((path) => !cascade.isGone(path));
  return left
    ? `Not rewritten: \`${flow.package.settings.key}\` (${nameLine(left, context.at(flow.call))}) cannot be taken out of the settings of this context, with which it stays on the JWT.`
    : undefined;
}

/** Why a context can't change: one that stays as it is takes its settings from the same object. */
export function whySharedContext(
  flow: ContextFlow,
  staying: readonly TokenFlow[],
  { entities, at }: ModuleContext,
): string | undefined {
  const keysOf = (other: ContextFlow): Entity[] =>
    entities.slotsOf(other.settings, flow.package.settings.clientSecret).filter(isOwnSlot);
  const own = new Set(keysOf(flow));
  const other = staying.find(
    (one) => one !== flow && one.kind === 'context' && keysOf(one).some((slot) => own.has(slot)),
  );
  return other
    ? `Not rewritten: another context with the same settings has to stay (${nameLine(other.call, at(flow.call))}).`
    : undefined;
}
