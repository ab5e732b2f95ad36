import type { NodePath } from '@babel/traverse';
import { envName, isEnvironmentObject } from '../ast/environment/variables';
import { propertyName } from '../ast/names';
import { quoteStyle } from '../ast/style';
import { child } from '../ast/unwrap';
import { renameSetting } from '../clients/renameSetting';
import type { BodySlot, QuerySlot, Setting } from '../clients/types';
import type { Draft } from '../draft';
import { ASSERTION } from '../ims/endpoints';
import type { FormModel } from './types';

/** Makes the form leave as `application/x-www-form-urlencoded`, whatever it was. */
export function encodeAsForm(
  form: FormModel,
  slot: BodySlot,
  acceptsSearchParams: boolean,
  draft: Draft,
): void {
  if (form.encoding === 'urlencoded') return;
  slot.switchToForm?.(draft);
  const suffix = acceptsSearchParams ? '' : '.toString()';
  if (form.container.isNewExpression()) {
    const callee = child(form.container, 'callee');
    if (callee) draft.replace(callee, 'URLSearchParams');
    fillMissing(form, draft);
    wrap(slot, '', suffix, draft);
  } else if (form.serializer) {
    const callee = child(form.serializer, 'callee');
    if (callee) draft.replace(callee, 'new URLSearchParams');
    draft.at(form.container).insert(form.container.node.end ?? 0, stringsOnly(form, draft));
    if (suffix) draft.at(form.serializer).insert(form.serializer.node.end ?? 0, suffix);
  } else if (slot.formOption !== undefined) {
    renameSetting(slot, slot.formOption, draft);
  } else if (!slot.encodesPlain) {
    wrap(slot, 'new URLSearchParams(', `${stringsOnly(form, draft)})${suffix}`, draft);
  }
}

/** `form.append(name, x)` takes any `x` on a FormData, but only strings on URLSearchParams: types see the difference. */
function fillMissing({ fields }: FormModel, draft: Draft): void {
  for (const { name, node, value } of fields) {
    const { module } = draft.at(node);
    if (!module.typescript || name === ASSERTION || !node.isCallExpression() || !mayBeMissing(value))
      continue;
    const quote = quoteStyle(module);
    draft.at(value).insert(value.node.end ?? 0, ` ?? ${quote}${quote}`);
  }
}

/** `process.env.X`, or a name that holds it as it is. */
function mayBeMissing(value: NodePath): boolean {
  if (!value.isIdentifier()) return envName(value) !== undefined;
  const declarator = value.scope.getBinding(value.node.name)?.path;
  const init = declarator?.isVariableDeclarator() ? child(declarator, 'init') : undefined;
  if (!init) return false;
  if (child(declarator as NodePath, 'id')?.isIdentifier()) return envName(init) !== undefined;
  return isEnvironmentObject(init);
}

/** Puts code around a value where it is handed over. */
function wrap({ value, holder }: Setting, before: string, after: string, draft: Draft): void {
  if (before === '' && after === '') return;
  draft.expandShorthand(holder, propertyName(holder) ?? '');
  draft.at(value).insert(value.node.start ?? 0, before);
  draft.at(value).insert(value.node.end ?? 0, after);
}

/** Sends the parameters of a query option in the body instead, for clients that only need another word for that. */
export function turnIntoBody(form: FormModel, slot: QuerySlot, draft: Draft): void {
  slot.switchToForm?.(draft);
  if (slot.bodyOption === undefined) return;
  renameSetting(slot, slot.bodyOption, draft);
  const isPlain = slot.encoding === 'json' && form.encoding !== 'urlencoded';
  if (isPlain) wrap(slot, 'new URLSearchParams(', `${stringsOnly(form, draft)})`, draft);
}

/** URLSearchParams takes strings only; settings from the environment may be missing as far as types know. */
export function stringsOnly(form: FormModel, draft: Draft): string {
  const isOpen =
    draft.module.typescript &&
    form.fields.some((field) => /^process\.env\.\w+$/.test(draft.textOf(field.value)));
  return isOpen ? ' as Record<string, string>' : '';
}
