import type { NodePath } from '@babel/traverse';
import type { ModuleContext } from '../context';
import { allowsBelow } from '../versions';

/** Asks for a later version of a package where the nearest manifest is content with an earlier one; gives the range. */
export function requireVersion(
  { name, since }: { readonly name: string; readonly since: string },
  place: NodePath,
  context: ModuleContext,
): string | undefined {
  const { module } = context.at(place);
  const facts = context.set.packageOf(module);
  const asked = facts?.dependencies.get(name);
  if (!facts || asked === undefined || allowsBelow(asked, since) !== true) return undefined;
  const range = `^${since}`;
  context.requirements.set(`${facts.directory} ${name}`, { file: module.path, name, range });
  return range;
}
