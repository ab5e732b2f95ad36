import type { NodePath } from '@babel/traverse';
import { textOf } from '../../ast/parseModule';
import { wrapped } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { nameLine } from '../nameLine';
import type { MetascopeUse } from '../types';
import { choicesOf, isChosenByKey } from './chosenByKey';

/**
 * Why the scopes of a flow cannot be told: each row of a table has metascopes of its own, and the request cannot be
 * made to read them from there. To send those of all rows, or of one, would be wrong for every row.
 */
export function whyNotTold(uses: readonly MetascopeUse[], context: ModuleContext): string | undefined {
  const rows = uses.flatMap((use) => (use.kind === 'carried' ? rowValues(use.carrier, context) : []));
  const [first] = rows;
  if (!first || new Set(rows.map(textOf)).size < 2) return undefined;
  return `Not rewritten: which metascopes are asked for depends on the row of a table (${nameLine(first, context)}), and its rows cannot be made to hold scopes for this request: it does not know the row, or code that cannot be seen fills or reads the table.`;
}

/** The values that stand in several objects under one name, one of which is meant. */
function rowValues(carrier: NodePath, { origins }: ModuleContext): NodePath[] {
  if (isChosenByKey(carrier, origins)) return choicesOf(carrier, origins).map(({ value }) => value);
  return origins.of(carrier).flatMap(({ path }) => {
    const property = wrapped(path).parentPath;
    return property?.isObjectProperty() && property.parentPath.isObjectExpression() ? [path] : [];
  });
}
