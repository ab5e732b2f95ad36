import type { NodePath } from '@babel/traverse';
import type { Origins } from '../ast/origins';
import { packageMember } from '../ast/packageMember';
import { partsOf } from '../ast/partsOf';
import { child } from '../ast/unwrap';
import { visit } from '../ast/visit';

/** Packages whose `stringify` makes a query string. */
const QUERY_STRINGS = /^(node:)?querystring$|^(qs|query-string)$/;

/** Whether functions that a request's data goes through make a form of it: `[(data) => qs.stringify(data)]`. */
export function makesForm(transform: NodePath, origins: Origins): boolean {
  return partsOf(transform, origins).some((part) => {
    if (!part.isFunction()) return encodes(part);
    let found = false;
    visit(part, {
      CallExpression(call) {
        found ||= encodes(child(call, 'callee'));
      },
      NewExpression(made) {
        found ||= encodes(child(made, 'callee'));
      },
    });
    return found;
  });
}

/** `qs.stringify`, `URLSearchParams`, or the `encodeURIComponent` of a form that is written by hand. */
function encodes(fn: NodePath | undefined): boolean {
  if (!fn) return false;
  if (fn.isIdentifier({ name: 'URLSearchParams' }) || fn.isIdentifier({ name: 'encodeURIComponent' }))
    return true;
  const member = packageMember(fn);
  return (
    member !== undefined &&
    QUERY_STRINGS.test(member.source) &&
    /^(stringify|encode)?$/.test(member.names.join('.'))
  );
}
