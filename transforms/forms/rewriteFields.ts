import type { NodePath } from '@babel/traverse';
import { quoteStyle } from '../ast/style';
import { indentAt, lineBreak } from '../ast/textLines';
import { child, children } from '../ast/unwrap';
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
    // These calls take strings only, as types see it; a variable may be missing.
    const isOpen = draft.at(node).module.typescript && /^process\.env\.\w+$/.test(value);
    draft.replace(field.value, isOpen ? `${value} ?? ${quoted('', draft)}` : value);
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
  const siblings = like.parentPath ? children(like.parentPath, 'properties') : [];
  const isUsual = siblings.some((sibling) => sibling.isObjectProperty({ shorthand: true }));
  return name === value && isUsual ? name : `${name}: ${value}`;
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
    insertFirst(first, propertyText(likeKey(first), 'grant_type', value, draft), draft);
    return;
  }
  const statement = firstStatement(form);
  if (statement) insertStatement(statement.field, statement.path, value, draft);
}

/** Puts an item before the first of a list, spaced like that one. */
function insertFirst(first: NodePath, code: string, draft: Draft): void {
  const { text } = draft.module;
  const start = first.node.start ?? 0;
  const isOwnLine = text.slice(first.parentPath?.node.start ?? 0, start).includes('\n');
  draft.insert(start, `${code},${isOwnLine ? lineBreak(text) + indentAt(text, start) : ' '}`);
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
  if (first)
    insertFirst(first, `[${quoted('grant_type', draft)}, ${quoted('client_credentials', draft)}]`, draft);
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
