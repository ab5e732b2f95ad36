import type { NodePath } from '@babel/traverse';
import { evaluateText, patternText } from '../ast/evaluateText';
import { memberName, propertyName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { quoteStyle } from '../ast/style';
import { indentAt, isBlank, lineBreak, lineStart } from '../ast/textLines';
import { child, children, part } from '../ast/unwrap';
import { addSettings } from '../clients/addSettings';
import type { RequestModel } from '../clients/types';
import type { Draft } from '../draft';
import type { FormModel } from './types';
import { visit } from '../ast/visit';

const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * Makes the headers say what the body is now: literal types, and those that a FormData object made.
 *
 * @param isTyped whether the request says so without a header, as the client will send it
 */
export function rewriteHeaders(
  request: RequestModel,
  form: FormModel,
  isTyped: boolean,
  origins: Origins,
  draft: Draft,
): void {
  const made = replaceMadeHeaders(form, origins, draft);
  const written = replaceWrittenType(request, origins, draft);
  if (!made && !written && !isTyped) addType(request, draft);
}

/** Whether a client names the type of a form in this body by itself, or the code has named it all along. */
export function isTypedBody({ body, acceptsSearchParams }: RequestModel, form: FormModel): boolean {
  const hasFormOption = body?.formOption !== undefined || body?.encodesPlain === true;
  return form.encoding === 'urlencoded' || acceptsSearchParams || hasFormOption;
}

/** The header that says so, as a property. */
export function typeHeader(draft: Draft): string {
  const quote = quoteStyle(draft.module);
  return `${quote}Content-Type${quote}: ${quote}${FORM_TYPE}${quote}`;
}

/** `form.getHeaders()`, alone or spread into others. */
function replaceMadeHeaders(form: FormModel, origins: Origins, draft: Draft): boolean {
  let replaced = false;
  visit(draft.module.program, {
    CallExpression(call) {
      const callee = part(call, 'callee') as NodePath;
      const object = child(callee, 'object');
      if (memberName(callee) !== 'getHeaders' || !object) return;
      if (!origins.of(object).some((origin) => origin.path.node === form.container.node)) return;
      replaced = true;
      if (call.parentPath.isSpreadElement()) draft.replace(call.parentPath, typeHeader(draft));
      else draft.replace(call, `{ ${typeHeader(draft)} }`);
    },
  });
  return replaced;
}

/** A content type that the code names, as a property of the headers or apart; true when it says form afterwards. */
function replaceWrittenType(request: RequestModel, origins: Origins, draft: Draft): boolean {
  if (request.contentType) {
    sayForm(request.contentType, origins, draft);
    return true;
  }
  const literals = request.headers ? origins.of(request.headers.value).map((origin) => origin.path) : [];
  for (const literal of literals.filter((path) => path.isObjectExpression())) {
    for (const property of children(literal, 'properties')) {
      const value = child(property, 'value');
      if (propertyName(property)?.toLowerCase() !== 'content-type' || !value) continue;
      sayForm(value, origins, draft);
      return true;
    }
  }
  return false;
}

function sayForm(value: NodePath, origins: Origins, draft: Draft): void {
  const [pattern] = evaluateText(value, origins);
  const text = pattern ? patternText(pattern) : '';
  if (text.startsWith(FORM_TYPE) || text === 'form') return;
  const quote = quoteStyle(draft.module);
  draft.replace(value, `${quote}${FORM_TYPE}${quote}`);
}

/** Clients that send text as it is need to be told what it is. */
function addType(request: RequestModel, draft: Draft): void {
  const headers = request.headers?.value;
  if (headers?.isObjectExpression()) {
    const [first] = children(headers, 'properties');
    if (first) draft.at(first).insert(first.node.start ?? 0, `${typeHeader(draft)}, `);
    else
      draft
        .at(headers)
        .replaceRange(headers.node.start ?? 0, headers.node.end ?? 0, `{ ${typeHeader(draft)} }`);
    return;
  }
  const holder = request.body?.holder;
  if (!headers && holder?.isObjectProperty()) {
    const { text } = draft.module;
    const start = holder.node.start ?? 0;
    const gap = isBlank(text, lineStart(text, start), start) ? lineBreak(text) + indentAt(text, start) : ' ';
    draft.insert(start, `headers: { ${typeHeader(draft)} },${gap}`);
  } else if (!headers && request.options) {
    addSettings(request.options, [{ name: 'headers', code: () => [`{ ${typeHeader(draft)} }`] }], draft);
  }
}
