import type { NodePath } from '@babel/traverse';
import { spareParameters } from '../ast/spareParameters';
import type { ModuleContext } from '../context';
import { findingAt } from '../step';
import type { Finding } from '../types';

/** Says which parameters only the JWT flow used and had to stay. */
export function spareFindings(context: ModuleContext): Finding[] {
  const groups = new Map<NodePath, string[]>();
  for (const { fn, name } of spareParameters(context.cascade))
    groups.set(fn, [...(groups.get(fn) ?? []), `\`${name}\``]);
  return [...groups].map(([fn, names]) => {
    const [last] = names.slice(-1);
    const others = names.slice(0, -1);
    const list = others.length > 0 ? `${others.join(', ')} and ${last ?? ''} are` : `${last ?? ''} is`;
    const one = others.length === 0;
    const message = `${list} not used any more. ${one ? 'It stays' : 'They stay'} because callers in other files may pass arguments by position: take ${one ? 'it' : 'them'} out together with ${one ? 'its argument' : 'their arguments'}.`;
    return findingAt(fn, 'signed-assertion', 'left', message, context);
  });
}
