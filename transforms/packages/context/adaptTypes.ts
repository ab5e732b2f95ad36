import type { NodePath } from '@babel/traverse';
import { textOf } from '../../ast/parseModule';
import { indentAt, lineBreak } from '../../ast/textLines';
import { memberKey, membersOfType } from '../../ast/types/membersOfType';
import { typesAround } from '../../ast/types/typesAround';
import { child } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { SECRETS, type OwnSlot } from './clientSecrets';

/** Lets the types that are stated for the settings of a context say what the settings are now. */
export function adaptTypes(
  secrets: readonly OwnSlot[],
  accounts: readonly OwnSlot[],
  email: string | undefined,
  context: ModuleContext,
): void {
  for (const member of membersFor(secrets, context)) {
    const { draft } = context.at(member);
    const key = child(member, 'key');
    const annotation = child(member, 'typeAnnotation');
    const type = annotation && child(annotation, 'typeAnnotation');
    if (key) draft.replaceRange(key.node.start ?? 0, key.node.end ?? 0, SECRETS);
    if (type) draft.replaceRange(type.node.start ?? 0, type.node.end ?? 0, listOf(textOf(type)));
  }
  if (email === undefined) return;
  for (const member of membersFor(accounts, context)) {
    const { draft, module } = context.at(member);
    const gap = lineBreak(module.text) + indentAt(module.text, member.node.start ?? 0);
    const text = textOf(member).replace('technical_account_id', email);
    draft.insert(member.node.end ?? 0, `${gap}${text}`);
  }
}

function membersFor(slots: readonly OwnSlot[], { entities, origins, cascade }: ModuleContext): Set<NodePath> {
  return new Set(
    slots.flatMap((slot) =>
      typesAround(slot, entities, origins)
        .flatMap((type) => membersOfType(type, origins.links))
        .filter(({ path, isKeyOnly }) => isKeyOnly !== true && memberKey(path) === slot.name)
        .map(({ path }) => path)
        .filter((path) => path.isTSPropertySignature() && !cascade.isGone(path)),
    ),
  );
}

function listOf(type: string): string {
  return /^[\w.]+$/.test(type) ? `${type}[]` : `(${type})[]`;
}
