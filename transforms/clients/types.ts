import type { NodePath } from '@babel/traverse';
import type { Origins } from '../ast/origins';
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

export interface BodySlot extends Setting {
  readonly encoding: SlotEncoding;
  /** The option that would send a plain object URL-encoded, for clients that have one. */
  readonly formOption?: string;
}

/** An HTTP request as its client's adapter reads it; the paths point into the original tree. */
export interface RequestModel {
  /** The adapter's name, for messages. */
  readonly client: string;
  readonly call: NodePath;
  /** The parts of the URL in order: base, path. */
  readonly url: readonly NodePath[];
  readonly body: BodySlot | undefined;
  /** Parameters sent in the query string as an object. */
  readonly query: Setting | undefined;
  readonly headers: Setting | undefined;
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
