import type { NodePath } from '@babel/traverse';
import { moduleOf } from '../ast/parseModule';
import { children } from '../ast/unwrap';
import type { QuerySlot, RequestModel, SlotEncoding } from '../clients/types';
import type { ModuleContext } from '../context';
import { movedPaths } from '../forms/moveForm';
import { readForm } from '../forms/readForm';
import { readUrlForm } from '../forms/readUrlForm';
import type { FormEncoding } from '../forms/types';
import { ASSERTION } from '../ims/endpoints';
import { isSameEverywhere } from './scope/place';
import type { FormPlace, SentForm } from './types';

const CREDENTIALS = new Set(['client_id', 'client_secret']);

const UNMOVABLE =
  'Not rewritten: parameters of this request stand in its URL and cannot be moved to its body. Send them all in the body, then run this again.';

/**
 * Finds the form that holds the assertion: in the body, in what the client adds to the query string, or in the URL.
 *
 * @returns why the request can't be rewritten; undefined when no such form can be seen
 */
export function readParameters(request: RequestModel, context: ModuleContext): SentForm | string | undefined {
  const places = [readBody(request, context), readQuery(request, context), readUrl(request, context)].filter(
    (place) => place !== undefined,
  );
  const place = places.find(({ form }) => form.fields.some(({ name }) => name === ASSERTION));
  const assertion = place?.form.fields.find(({ name }) => name === ASSERTION);
  if (!place || !assertion) return undefined;
  const isSplit = places.some(
    (other) => other !== place && other.form.fields.some(({ name }) => CREDENTIALS.has(name)),
  );
  if (isSplit || !canMove(place, assertion, context)) return UNMOVABLE;
  const isWrittenAnew = place.kind === 'elsewhere' && place.value === undefined;
  const at = isWrittenAnew ? (place.room?.at ?? request.call) : assertion.node;
  return { form: place.form, assertion, place, at };
}

/** Whether what has to move means the same where it goes. */
function canMove(place: FormPlace, assertion: SentForm['assertion'], context: ModuleContext): boolean {
  if (place.kind !== 'elsewhere') return true;
  const { room } = place;
  return (
    room !== undefined &&
    movedPaths(place, assertion, context.origins).every(
      (path) => moduleOf(path) === context.module && isSameEverywhere(path, { at: room.at, calls: [] }),
    )
  );
}

function readBody({ body }: RequestModel, { origins }: ModuleContext): FormPlace | undefined {
  if (!body) return undefined;
  const form = 'form' in body ? body.form : readForm(body.value, plainEncoding(body.encoding), origins);
  return form && { kind: 'body', form, slot: body };
}

function readQuery({ query, room }: RequestModel, { origins }: ModuleContext): FormPlace | undefined {
  const form = query && readForm(query.value, plainEncoding(query.encoding), origins);
  if (!form) return undefined;
  if (query.bodyOption !== undefined || query.switchToForm) return { kind: 'query', form, slot: query };
  return {
    kind: 'elsewhere',
    form,
    value: query.value,
    room,
    remove: (context) => {
      cutSetting(query, context);
    },
  };
}

function readUrl({ url, room }: RequestModel, { module, origins }: ModuleContext): FormPlace | undefined {
  const found = readUrlForm(url, module, origins);
  if (!found) return undefined;
  const { form, value, cut, statements } = found;
  const remove = ({ draft, cascade }: ModuleContext): void => {
    for (const { start, end, text } of cut.edits) draft.replaceRange(start, end, text);
    for (const path of cut.released) cascade.release(path);
    for (const path of statements) cascade.cut(path);
  };
  return { kind: 'elsewhere', form, value, room, remove };
}

/** Cuts a setting of a call, with the options that hold nothing else. */
function cutSetting({ holder }: QuerySlot, { cascade }: ModuleContext): void {
  const literal: NodePath | null = holder.parentPath;
  const isAlone = literal?.listKey === 'arguments' && children(literal, 'properties').length === 1;
  cascade.cut(isAlone ? literal : holder);
}

function plainEncoding(encoding: SlotEncoding): FormEncoding {
  if (encoding === 'form') return 'urlencoded';
  return encoding === 'multipart' ? 'multipart' : 'json';
}
