import type { NodePath } from '@babel/traverse';
import { importSource } from '../ast/importSource';
import { memberName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { child, children, part } from '../ast/unwrap';
import { ASSERTION } from '../ims/endpoints';
import { wholeText } from './readText';
import type { FormEncoding, FormField, FormModel } from './types';
import { visit } from '../ast/visit';

const APPENDERS = new Set(['append', 'set']);

/** What reading a collection needs from the reader of forms. */
interface CollectionReading {
  readonly origins: Origins;
  readonly serializer: NodePath | undefined;
  /** Reads what a collection is made from. */
  readonly readInitial: (path: NodePath, plain: FormEncoding) => FormModel | undefined;
}

/** `new URLSearchParams(…)` or `new FormData()`, with what is appended afterwards. */
export function readCollection(value: NodePath, reading: CollectionReading): FormModel | undefined {
  const callee = child(value, 'callee');
  if (!callee?.isIdentifier()) return undefined;
  const { origins, serializer } = reading;
  const isMultipart =
    callee.node.name === 'FormData' || importSource(callee, callee.node.name) === 'form-data';
  if (!isMultipart && callee.node.name !== 'URLSearchParams') return undefined;
  const encoding = isMultipart ? 'multipart' : 'urlencoded';
  const [initial] = children(value, 'arguments');
  const start = initial && reading.readInitial(initial, encoding);
  const appended = readAppends(
    callee,
    (object) => origins.of(object).some((origin) => origin.path.node === value.node),
    origins,
  );
  if (appended.length === 0) return start && { ...start, encoding, serializer };
  const holdsAssertion = start?.fields.some((field) => field.name === ASSERTION) === true;
  return {
    style: holdsAssertion ? start.style : 'appends',
    encoding,
    fields: [...(start?.fields ?? []), ...appended],
    container: holdsAssertion ? start.container : value,
    serializer,
  };
}

/** Calls `x.append(name, value)` anywhere in the file. */
export function readAppends(
  at: NodePath,
  isCollection: (object: NodePath) => boolean,
  origins: Origins,
): FormField[] {
  const found: FormField[] = [];
  visit(at.scope.getProgramParent().path, {
    CallExpression(call) {
      const callee = part(call, 'callee') as NodePath;
      const method = memberName(callee);
      const object = child(callee, 'object');
      const [key, value] = children(call, 'arguments');
      if (method === undefined || !APPENDERS.has(method) || !object || !key || !value) return;
      const name = wholeText(key, origins);
      if (name !== undefined && isCollection(object)) found.push({ name, value, node: call });
    },
  });
  return found;
}
