import { child } from '../ast/unwrap';
import type { Draft } from '../draft';
import type { Setting } from './types';

/** Gives the property, or the assignment, that makes a setting another name. */
export function renameSetting({ holder }: Setting, name: string, draft: Draft): void {
  const target = child(holder, 'left');
  const key = target ? child(target, 'property') : child(holder, 'key');
  if (holder.isObjectProperty({ shorthand: true })) draft.expandShorthand(holder, name);
  else if (key) draft.replaceRange(key.node.start ?? 0, key.node.end ?? 0, name);
}
