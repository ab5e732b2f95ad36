import type { NodePath } from '@babel/traverse';
import { chainLinks, type ChainLink } from '../ast/chains';
import { evaluateText, patternText } from '../ast/evaluateText';
import type { Origins } from '../ast/origins';
import { callRoom } from './bodyRoom';
import type { BodyRoom, BodySlot } from './types';

const WRITERS = new Set(['write', 'end']);

/** What a program does with a request object of Node: `req.write(body)`, `req.end(body)`, `req.setHeader(…)`. */
export interface WrittenRequest {
  /** The body, when it is written in one piece. */
  readonly body: BodySlot | undefined;
  /** The call that ends the request without a body. */
  readonly room: BodyRoom | undefined;
  /** The value of a `Content-Type` that is set on the object. */
  readonly contentType: NodePath | undefined;
}

/** Reads what is written to the request object that a call returns. */
export function readWrittenRequest(call: NodePath, origins: Origins): WrittenRequest {
  const links = chainLinks(call, origins);
  const writes = links.filter(({ name, args }) => WRITERS.has(name) && args[0] && !args[0].isFunction());
  const [write] = writes;
  const end =
    writes.length > 0 ? undefined : links.find(({ name, args }) => name === 'end' && args.length === 0);
  const value = write?.args[0];
  return {
    body: write && value && writes.length === 1 ? { value, holder: write.call, encoding: 'asis' } : undefined,
    room: end && callRoom(end.call, { takes: ['text'], isTyped: false }),
    contentType: links.find((link) => isContentType(link, origins))?.args[1],
  };
}

function isContentType({ name, args: [header] }: ChainLink, origins: Origins): boolean {
  return (
    name === 'setHeader' &&
    header !== undefined &&
    evaluateText(header, origins).some((text) => patternText(text).toLowerCase() === 'content-type')
  );
}
