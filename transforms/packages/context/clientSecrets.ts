import type { NodePath } from '@babel/traverse';
import type { Entity, Slot } from '../../ast/entity';
import { escapes } from '../../ast/escapes';
import { memberName } from '../../ast/names';
import { definitionsOf } from '../../ast/slotDefinitions';
import { quoteOf } from '../../ast/style';
import { child } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';

/** The name of the list of secrets. Source: @adobe/aio-lib-ims-oauth 5.4.0, src/ims-oauth_server_to_server.js. */
export const SECRETS = 'client_secrets';

/** A setting of an object that is written down in the program. */
export type OwnSlot = Slot & { readonly owner: NodePath };

/** Whether a setting belongs to an object literal, in code or in a file of data. */
export function isOwnSlot(entity: Entity): entity is OwnSlot {
  return entity.kind === 'slot' && entity.owner?.isObjectExpression() === true;
}

/** What keeps a setting from being renamed: a use of another form, or an object that gets into code that can't be seen. */
export function whyNotRenamed(slot: OwnSlot, { entities, origins }: ModuleContext): NodePath | undefined {
  const use = entities.usesOf(slot).find((path) => !isMember(path) && !isTaken(path));
  return use ?? (escapes(slot.owner, origins) ? slot.owner : undefined);
}

/** Turns the one secret of a context into a list of one, where it is written and where it is read. */
export function listSecrets(slot: OwnSlot, context: ModuleContext): void {
  const { entities, cascade } = context;
  const live = (paths: readonly NodePath[]): NodePath[] => paths.filter((path) => !cascade.isGone(path));
  for (const property of live(definitionsOf(slot))) listValue(property, context);
  for (const write of live(entities.writesOf(slot))) {
    const target = child(write, 'left');
    const value = child(write, 'right');
    if (target) renameMember(target, context);
    if (value) enclose(value, context);
  }
  for (const use of live(entities.usesOf(slot))) {
    if (isTaken(use)) listValue(use, context);
    else if (renameMember(use, context)) context.at(use).draft.insert(use.node.end ?? 0, '[0]');
  }
}

/** `client_secret: x`, of an object or a pattern. */
function listValue(property: NodePath, context: ModuleContext): void {
  const { draft } = context.at(property);
  const key = child(property, 'key');
  const value = child(property, 'value');
  if (!key || !value) return;
  if (property.isObjectProperty({ shorthand: true })) draft.insert(property.node.start ?? 0, `${SECRETS}: `);
  else renameKey(key, context);
  enclose(value, context);
}

function enclose(value: NodePath, context: ModuleContext): void {
  const { draft } = context.at(value);
  draft.insert(value.node.start ?? 0, '[');
  draft.insert(value.node.end ?? 0, ']');
}

function renameMember(member: NodePath, context: ModuleContext): boolean {
  const property = child(member, 'property');
  if (property) renameKey(property, context);
  return property !== undefined;
}

function renameKey(key: NodePath, context: ModuleContext): void {
  const quote = key.isStringLiteral() ? quoteOf(key) : '';
  context.at(key).draft.replaceRange(key.node.start ?? 0, key.node.end ?? 0, `${quote}${SECRETS}${quote}`);
}

function isMember(path: NodePath): boolean {
  return memberName(path) !== undefined;
}

/** Whether a property of a pattern takes the setting. */
function isTaken(path: NodePath): boolean {
  return path.isObjectProperty() && path.parentPath.isObjectPattern();
}
