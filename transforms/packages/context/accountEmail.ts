import type { NodePath } from '@babel/traverse';
import { envName } from '../../ast/environment/variables';
import type { ModuleContext } from '../../context';
import { clientIdVariable } from '../../flow/scope/fallbackScope';
import type { ContextFlow } from '../../flow/types';
import { accountEmailName, accountEmailVariable } from '../../ims/names';
import { readBeside, type ReadBeside } from '../../flow/scope/readBeside';

/**
 * Reads the email of the technical account where its id is read, under a name made from the id's; where that can't be
 * done, from the environment.
 *
 * @param at where the code will stand
 */
export function accountEmail(
  id: NodePath,
  at: NodePath,
  flow: ContextFlow,
  context: ModuleContext,
): ReadBeside {
  const found = readBeside(id, { at, rename: accountEmailName, context });
  if (found) return found;
  const known = context.origins.of(id).flatMap(({ path }) => envName(path) ?? [])[0];
  const name =
    known === undefined ? accountEmailVariable(clientIdVariable(flow, context)) : accountEmailName(known);
  const suffix = context.at(at).module.typescript ? " ?? ''" : '';
  return { text: `process.env.${name}${suffix}`, name, beside: known ?? '', isVariable: true };
}
