import type { NodePath } from '@babel/traverse';
import type { TextPart } from './textParts';

/** One parameter of a request. */
export interface FormField {
  readonly name: string;
  readonly value: NodePath;
  /** The code that sets it: a property, an assignment, an `append` call, a pair, or the value inside a text. */
  readonly node: NodePath;
  /** Where the name stands in a text, for forms written as text. */
  readonly nameRange?: { readonly start: number; readonly end: number };
  /** What a text consists of between `name=` and the next parameter. */
  readonly parts?: readonly TextPart[];
}

/** How a form is written in the code; `chain`: by a method of the request for each parameter. */
export type FormStyle = 'object' | 'appends' | 'pairs' | 'text' | 'chain';

/** How it reaches the wire before the migration. */
export type FormEncoding = 'urlencoded' | 'multipart' | 'json';

/** The parameters of a request and the code that collects them. */
export interface FormModel {
  readonly style: FormStyle;
  readonly encoding: FormEncoding;
  readonly fields: readonly FormField[];
  /** The object literal, `new FormData()`, array or text that holds the fields. */
  readonly container: NodePath;
  /** The call that turns the container into text, such as `JSON.stringify(x)`; undefined when there is none. */
  readonly serializer: NodePath | undefined;
}
