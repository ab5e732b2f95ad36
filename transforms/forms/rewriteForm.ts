import type { NodePath } from '@babel/traverse';
import { quoteStyle } from '../ast/style';
import { indentAt, lineBreak } from '../ast/textLines';
import { child, children } from '../ast/unwrap';
import { renameSetting } from '../clients/renameSetting';
import type { BodySlot, QuerySlot, RequestModel } from '../clients/types';
import type { Draft } from '../draft';
import { rewriteChain } from './rewriteChain';
import type { FormField, FormModel } from './types';
import { statementOf } from '../ast/statements';

/** The code for one parameter's value, and whether it is a plain string literal. */
export interface FieldValue {
  readonly text: string;
  /** The string it is known to be, for forms written as text. */
  readonly literal: string | undefined;
}

/** Replaces `jwt_token` by `scope` and puts `grant_type` first, in the way the form is written. */
export function rewriteFields(form: FormModel, assertion: FormField, scope: FieldValue, draft: Draft): void {
  switch (form.style) {
    case 'text':
      rewriteText(form, assertion, scope, draft);
      break;
    case 'chain':
      rewriteChain(form, assertion, scope.text, draft);
      break;
    case 'pairs':
      rewritePairs(form, assertion, scope, draft);
      break;
    default:
      rewriteField(assertion, 'scope', scope.text, draft);
      addGrantType(form, draft);
  }
}

/** Gives one property, assignment or `append` call another name and value. */
function rewriteField(field: FormField, name: string, value: string, draft: Draft): void {
  const { node } = field;
  if (node.isCallExpression()) {
    const [key] = children(node, 'arguments');
    if (key) draft.replace(key, quoted(name, draft));
    draft.replace(field.value, value);
  } else if (node.isAssignmentExpression()) {
    const left = child(node, 'left') as NodePath;
    const property = child(left, 'property');
    if (property) draft.replace(property, property.isStringLiteral() ? quoted(name, draft) : name);
    draft.replace(field.value, value);
  } else {
    draft.replace(node, propertyText(node, name, value, draft));
  }
}

function propertyText(like: NodePath, name: string, value: string, draft: Draft): string {
  const key = child(like, 'key');
  if (key?.isStringLiteral()) return `${quoted(name, draft)}: ${value}`;
  return name === value && like.isObjectProperty({ shorthand: true }) ? name : `${name}: ${value}`;
}

function quoted(text: string, draft: Draft): string {
  const quote = quoteStyle(draft.module);
  return `${quote}${text}${quote}`;
}

/** Adds the grant type before everything else, or corrects one that is there. */
function addGrantType(form: FormModel, draft: Draft): void {
  const value = quoted('client_credentials', draft);
  const present = form.fields.find((field) => field.name === 'grant_type');
  if (present) {
    draft.replace(present.value, value);
    return;
  }
  const [first] = form.container.isObjectExpression() ? children(form.container, 'properties') : [];
  if (first) {
    const start = first.node.start ?? 0;
    const isOwnLine = draft.module.text.slice(form.container.node.start ?? 0, start).includes('\n');
    const gap = isOwnLine ? lineBreak(draft.module.text) + indentAt(draft.module.text, start) : ' ';
    draft.insert(start, `${propertyText(likeKey(first), 'grant_type', value, draft)},${gap}`);
    return;
  }
  const statement = firstStatement(form);
  if (statement) insertStatement(statement.field, statement.path, value, draft);
}

/** The first property that has a key to imitate. */
function likeKey(first: NodePath): NodePath {
  const siblings = first.parentPath ? children(first.parentPath, 'properties') : [first];
  return siblings.find((property) => property.isObjectProperty()) ?? first;
}

function firstStatement(form: FormModel): { field: FormField; path: NodePath } | undefined {
  for (const field of form.fields) {
    const path = statementOf(field.node);
    if (path?.isExpressionStatement()) return { field, path };
  }
  return undefined;
}

/** Repeats the first `form.append(…)` or `form.x = …` statement for the grant type, above it. */
function insertStatement(field: FormField, statement: NodePath, value: string, draft: Draft): void {
  const { text } = draft.module;
  const start = statement.node.start ?? 0;
  const { node } = field;
  const inner = node.node;
  const head = text.slice(start, inner.start ?? start);
  const tail = text.slice(inner.end ?? start, statement.node.end ?? start);
  const callee = node.isCallExpression() ? child(node, 'callee') : undefined;
  const target = child(node, 'left');
  const object = target && child(target, 'object');
  const code = callee
    ? `${draft.textOf(callee)}(${quoted('grant_type', draft)}, ${value})`
    : `${object ? draft.textOf(object) : ''}.grant_type = ${value}`;
  draft.insert(start, `${head}${code}${tail}${lineBreak(text)}${indentAt(text, start)}`);
}

function rewritePairs(form: FormModel, assertion: FormField, scope: FieldValue, draft: Draft): void {
  const [key, value] = children(assertion.node, 'elements');
  if (key) draft.replace(key, quoted('scope', draft));
  if (value) draft.replace(value, scope.text);
  const [first] = children(form.container, 'elements');
  if (!first) return;
  const start = first.node.start ?? 0;
  const isOwnLine = draft.module.text.slice(form.container.node.start ?? 0, start).includes('\n');
  const gap = isOwnLine ? lineBreak(draft.module.text) + indentAt(draft.module.text, start) : ' ';
  draft.insert(start, `[${quoted('grant_type', draft)}, ${quoted('client_credentials', draft)}],${gap}`);
}

/** `client_id=…&jwt_token=…`: names change inside the text, the value where it stands. */
function rewriteText(form: FormModel, assertion: FormField, scope: FieldValue, draft: Draft): void {
  const [first] = form.fields;
  if (!assertion.nameRange || !first?.nameRange) return;
  draft.replaceRange(assertion.nameRange.start, assertion.nameRange.end, 'scope');
  draft.insert(first.nameRange.start, 'grant_type=client_credentials&');
  const { value } = assertion;
  const template = value.parentPath?.isTemplateLiteral() ? value : undefined;
  if (template && scope.literal !== undefined) {
    draft.replaceRange((value.node.start ?? 0) - 2, (value.node.end ?? 0) + 1, scope.literal);
    draft.cascade.release(value);
    return;
  }
  draft.replace(value, scope.literal === undefined ? `encodeURIComponent(${scope.text})` : scope.text);
}

/** Makes the form leave in the body as `application/x-www-form-urlencoded`, wherever and whatever it was. */
export function encodeAsForm(
  form: FormModel,
  request: RequestModel,
  slot: BodySlot | QuerySlot,
  draft: Draft,
): void {
  if ('emptyBody' in slot || form.encoding !== 'urlencoded') slot.switchToForm?.(draft);
  if ('emptyBody' in slot) moveToBody(form, slot, request, draft);
  else if (form.encoding !== 'urlencoded') encodeBody(form, slot, request.acceptsSearchParams, draft);
}

function encodeBody(form: FormModel, slot: BodySlot, acceptsSearchParams: boolean, draft: Draft): void {
  const suffix = acceptsSearchParams ? '' : '.toString()';
  if (form.container.isNewExpression()) {
    const callee = child(form.container, 'callee');
    if (callee) draft.replace(callee, 'URLSearchParams');
    if (suffix) draft.insert(slot.value.node.end ?? 0, suffix);
  } else if (form.serializer) {
    const callee = child(form.serializer, 'callee');
    if (callee) draft.replace(callee, 'new URLSearchParams');
    draft.insert(form.container.node.end ?? 0, stringsOnly(form, draft));
    if (suffix) draft.insert(form.serializer.node.end ?? 0, suffix);
  } else if (slot.formOption !== undefined) {
    renameSetting(slot, slot.formOption, draft);
  } else if (!slot.encodesPlain) {
    wrapInParams(form, slot.value, suffix, draft);
  }
}

function wrapInParams(form: FormModel, value: NodePath, suffix: string, draft: Draft): void {
  draft.insert(value.node.start ?? 0, 'new URLSearchParams(');
  draft.insert(value.node.end ?? 0, `${stringsOnly(form, draft)})${suffix}`);
}

/** URLSearchParams takes strings only; settings from the environment may be missing as far as types know. */
function stringsOnly(form: FormModel, draft: Draft): string {
  const isOpen =
    draft.module.typescript &&
    form.fields.some((field) => /^process\.env\.\w+$/.test(draft.textOf(field.value)));
  return isOpen ? ' as Record<string, string>' : '';
}

/** Parameters in the query string end up in logs; they go where the client takes a body. */
function moveToBody(form: FormModel, slot: QuerySlot, request: RequestModel, draft: Draft): void {
  if (slot.bodyOption !== undefined) {
    renameSetting(slot, slot.bodyOption, draft);
    if (slot.encoding === 'json' && form.encoding !== 'urlencoded') wrapInParams(form, slot.value, '', draft);
    return;
  }
  const { emptyBody } = slot;
  const { options } = request;
  if (!emptyBody || !options) return;
  // The object stays where it is; the text around it changes, so that edits inside it still fit.
  const others = children(options, 'properties').filter((property) => property.node !== slot.holder.node);
  const rest =
    others.length > 0 ? `, { ${others.map((property) => draft.textOf(property)).join(', ')} }` : '';
  const isPlain = form.encoding !== 'urlencoded';
  draft.dedent(slot.value.node.start ?? 0, slot.value.node.end ?? 0);
  draft.replaceRange(
    emptyBody.node.start ?? 0,
    slot.value.node.start ?? 0,
    isPlain ? 'new URLSearchParams(' : '',
  );
  draft.replaceRange(
    slot.value.node.end ?? 0,
    options.node.end ?? 0,
    `${isPlain ? `${stringsOnly(form, draft)})` : ''}${rest}`,
  );
}
