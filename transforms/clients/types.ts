import type { NodePath } from '@babel/traverse';
import type { Origins } from '../ast/origins';
import type { Code } from '../ast/renderPlacements';
import type { Draft } from '../draft';
import type { FormModel } from '../forms/types';
import type { SourceModule } from '../types';

/** A named setting of a call, with the code that sets it: a property, or an assignment made later. */
export interface Setting {
  readonly value: NodePath;
  readonly holder: NodePath;
}

/** How a client turns the value in its body slot into bytes. */
export type SlotEncoding =
  /** As the value says by itself: a string, URLSearchParams, FormData. */
  | 'asis'
  /** A plain object is sent as a URL-encoded form. */
  | 'form'
  /** A plain object is sent as multipart/form-data. */
  | 'multipart'
  /** A plain object is sent as JSON. */
  | 'json';

/** Where parameters are handed to a client. */
interface Slot extends Setting {
  readonly encoding: SlotEncoding;
  /** Undoes, in its client's own words, what makes the client send something else than a URL-encoded body. */
  readonly switchToForm?: (draft: Draft) => void;
}

export interface BodySlot extends Slot {
  /** The option that would send a plain object URL-encoded, for clients that have one. */
  readonly formOption?: string;
  /** Whether the client URL-encodes a plain object here, once it is switched to forms. */
  readonly encodesPlain?: boolean;
  /** The form, when the client collects it in several calls. */
  readonly form?: FormModel | undefined;
}

export interface QuerySlot extends Slot {
  /**
   * The option that sends the same object in the body. A client that has none, and cannot be told otherwise by
   * `switchToForm`, takes it in its room for a body.
   */
  readonly bodyOption?: string | undefined;
}

/** The code of a form, written for lines with some indentation. */
export type BodyForm = (indent: string) => Code;

/** A place where a client takes a body, in a call that sends none. */
export interface BodyRoom {
  /** What may stand there, the best first: an object that the client encodes, URLSearchParams, or their text. */
  readonly takes: readonly ('object' | 'params' | 'text')[];
  /** Whether the client names the content type of such a body by itself. */
  readonly isTyped: boolean;
  /** Where code that is put there means what it says. */
  readonly at: NodePath;
  /** The empty body that stands there. */
  readonly empty?: NodePath | undefined;
  readonly fill: (form: BodyForm, draft: Draft) => void;
}

/** A part of a URL: code, or text that the client adds by itself. */
export type UrlPart = NodePath | string;

/** An HTTP request as its client's adapter reads it; the paths point into the original tree. */
export interface RequestModel {
  /** The adapter's name, for messages. */
  readonly client: string;
  readonly call: NodePath;
  /** The parts of the URL in order: base, path. */
  readonly url: readonly UrlPart[];
  readonly body: BodySlot | undefined;
  /** Parameters that the client adds to the query string. */
  readonly query: QuerySlot | undefined;
  /** Where a body can go; undefined when the call leaves no room for one. */
  readonly room?: BodyRoom | undefined;
  readonly headers: Setting | undefined;
  /** The expression that names the content type, where it stands outside of the headers. */
  readonly contentType?: NodePath | undefined;
  /** The options object literal, where a header can be added. */
  readonly options: NodePath | undefined;
  /** Whether a URLSearchParams object may stand in the body slot, or only its text. */
  readonly acceptsSearchParams: boolean;
}

export interface AdapterContext {
  readonly module: SourceModule;
  readonly origins: Origins;
}

/** Reads the calls of one HTTP client. Returns undefined for every other call. */
export interface ClientAdapter {
  readonly name: string;
  readonly read: (call: NodePath, context: AdapterContext) => RequestModel | undefined;
}
