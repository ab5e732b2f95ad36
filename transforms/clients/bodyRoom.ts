import type { NodePath } from '@babel/traverse';
import type { Origins } from '../ast/origins';
import { indentAt, isBlank, lineBreak, lineStart } from '../ast/textLines';
import { children } from '../ast/unwrap';
import type { Draft } from '../draft';
import { typeHeader } from '../forms/rewriteHeaders';
import { addSettings, writeSettings } from './addSettings';
import type { OptionsView } from './options';
import type { BodyForm, BodyRoom } from './types';

/** What a room says about its client. */
type Taking = Pick<BodyRoom, 'takes' | 'isTyped'>;

/** Where a call takes options. */
interface OptionsPlace {
  /** The argument that they follow. */
  readonly before: NodePath;
  readonly argument: NodePath | undefined;
  readonly options: OptionsView | undefined;
}

/** Room in the options of a call: a setting more, in an object of its own where there is none. */
export function optionRoom(
  name: string,
  { before, argument, options }: OptionsPlace,
  taking: Taking,
  origins: Origins,
): BodyRoom | undefined {
  const present = options?.get(name)?.value;
  if (present) return isEmptyBody(present, origins) ? replacingRoom(present, taking) : undefined;
  if (!argument) {
    const fill: BodyRoom['fill'] = (code, draft) => {
      insertArgument(before, () => writeSettings([{ name, code }], before.node.start ?? 0, draft), draft);
    };
    return { ...taking, at: before, fill };
  }
  const isUntyped = !taking.isTyped && !options?.get('headers');
  const fill: BodyRoom['fill'] = (code, draft) => {
    const headers = { name: 'headers', code: () => [`{ ${typeHeader(draft)} }`] };
    addSettings(argument, [...(isUntyped ? [headers] : []), { name, code }], draft);
  };
  return { ...taking, isTyped: taking.isTyped || isUntyped, at: argument, fill };
}

/** Room in an argument of its own, which may be there and empty. */
export function argumentRoom(before: NodePath, empty: NodePath | undefined, taking: Taking): BodyRoom {
  const fill: BodyRoom['fill'] = (code, draft) => {
    insertArgument(before, code, draft);
  };
  return empty ? replacingRoom(empty, taking) : { ...taking, at: before, fill };
}

/** Room in a call without arguments: `request.end()`. */
export function callRoom(call: NodePath, taking: Taking): BodyRoom {
  const end = (call.node.end ?? 0) - 1;
  const fill: BodyRoom['fill'] = (code, draft) => {
    draft.place(end, end, code(indentAt(draft.module.text, end)));
  };
  return { ...taking, at: call, fill };
}

/** `null`, `undefined`, `''` or `{}` in the place of a body. */
export function isEmptyBody(value: NodePath, origins: Origins): boolean {
  return origins
    .of(value)
    .every(
      ({ path }) =>
        path.isNullLiteral() ||
        path.isIdentifier({ name: 'undefined' }) ||
        path.isStringLiteral({ value: '' }) ||
        (path.isObjectExpression() && children(path, 'properties').length === 0),
    );
}

/** Room in the place of an empty body. */
function replacingRoom(empty: NodePath, taking: Taking): BodyRoom {
  const start = empty.node.start ?? 0;
  const fill: BodyRoom['fill'] = (code, draft) => {
    draft.place(start, empty.node.end ?? 0, code(indentAt(draft.module.text, start)));
  };
  return { ...taking, at: empty, empty, fill };
}

/** Adds an argument behind another one, on a line of its own if that has one. */
function insertArgument({ node }: NodePath, code: BodyForm, draft: Draft): void {
  const { text } = draft.module;
  const start = node.start ?? 0;
  const end = node.end ?? 0;
  const indent = indentAt(text, start);
  const isOwnLine = isBlank(text, lineStart(text, start), start);
  draft.place(end, end, [`,${isOwnLine ? lineBreak(text) + indent : ' '}`, ...code(indent)]);
}
