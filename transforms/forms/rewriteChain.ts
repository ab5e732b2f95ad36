import type { NodePath } from '@babel/traverse';
import { textOf } from '../ast/parseModule';
import { quoteStyle } from '../ast/style';
import { child, children } from '../ast/unwrap';
import type { Draft } from '../draft';
import type { FormField, FormModel } from './types';

/**
 * `.field(name, value)` for each parameter, which sends multipart, becomes `.send({ name: value })`, which merges into
 * one form; `grant_type` comes first.
 *
 * @param scope the code for the value that replaces the assertion
 */
export function rewriteChain(form: FormModel, assertion: FormField, scope: string, draft: Draft): void {
  const quote = quoteStyle(draft.module);
  form.fields.forEach((field, index) => {
    const callee = child(field.node, 'callee') as NodePath;
    const object = child(callee, 'object');
    const start = child(callee, 'property')?.node.start ?? 0;
    const dot = draft.module.text.slice(object?.node.end ?? start, start);
    const grant = index === 0 ? `send({ grant_type: ${quote}client_credentials${quote} })${dot}` : '';
    const end = field.node.node.end ?? 0;
    if (field === assertion) {
      draft.replaceRange(start, end, `${grant}send({ scope: ${scope} })`);
      return;
    }
    draft.replaceRange(start, field.value.node.start ?? 0, `${grant}send({ ${keyOf(field)}: `);
    draft.replaceRange(field.value.node.end ?? 0, end, ' })');
  });
}

/** The name of a field as the key of an object: a constant that holds it stays in use. */
function keyOf({ name, node }: FormField): string {
  const [key] = children(node, 'arguments');
  return key && !key.isStringLiteral() ? `[${textOf(key)}]` : name;
}
