import { propertyName } from '../ast/names';
import { statedMembers } from '../ast/types/statedTypes';
import type { ModuleContext } from '../context';
import { nameLine } from './nameLine';

/**
 * Looks at settled modules for a literal that lost a property which the type stated for it still demands.
 *
 * @returns why the flows must be refused; undefined when nothing stands against them
 */
export function whyIllTyped(context: ModuleContext): string | undefined {
  const { cascade, origins } = context;
  for (const cut of cascade.cuts) {
    if (!cut.isObjectProperty()) continue;
    const demanded = statedMembers(cut, origins).find(
      ({ path, isRequired }) => isRequired && !cascade.isGone(path),
    );
    if (demanded)
      return `Not rewritten: \`${propertyName(cut) ?? ''}\` (${nameLine(cut, context)}) would go, but its type (${nameLine(demanded.path, context)}) still demands it, because other code names it.`;
  }
  return undefined;
}
