import type { NodePath } from '@babel/traverse';
import { propertyName } from '../ast/names';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';

/** The shortest lifetime that is told from one in seconds: the exchange counted milliseconds. */
const SURELY_MILLISECONDS = 100_000;

/** Turns the lifetimes in the answers that a test gives from milliseconds into seconds. */
export function adaptLifetimes(context: ModuleContext): NodePath[] {
  const { module, draft, cascade } = context;
  const adapted: NodePath[] = [];
  module.program.traverse({
    ObjectProperty(property) {
      const value = child(property, 'value');
      if (propertyName(property) !== 'expires_in' || !value || cascade.isGone(property)) return;
      if (!isAnswer(property.parentPath)) return;
      const text = secondsOf(value, module.text);
      if (text === undefined) return;
      draft.replaceRange(value.node.start ?? 0, value.node.end ?? 0, text);
      adapted.push(property);
    },
  });
  return adapted;
}

/** Whether an object is an answer of IMS: it gives a token. */
function isAnswer(literal: NodePath | null): boolean {
  return (
    literal !== null && children(literal, 'properties').some((item) => propertyName(item) === 'access_token')
  );
}

/** A number of milliseconds as seconds; `24 * 60 * 60 * 1000` without its last factor. */
function secondsOf(value: NodePath, source: string): string | undefined {
  if (value.isNumericLiteral()) {
    const milliseconds = value.node.value;
    const isMilliseconds = milliseconds >= SURELY_MILLISECONDS || milliseconds % 1000 === 0;
    return isMilliseconds && milliseconds > 0 ? String(Math.floor(milliseconds / 1000)) : undefined;
  }
  const text = source.slice(value.node.start ?? 0, value.node.end ?? 0);
  const product = /^([\d_\s*]+?)\s*\*\s*(?:1000|1e3|1_000)$/.exec(text);
  return product?.[1];
}
