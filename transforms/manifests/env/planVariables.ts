import type { EnvChange } from '../../types';
import type { Entry } from './types';

/** What becomes of the definitions of one group. */
export interface VariablePlan {
  readonly removed: readonly Entry[];
  /** Definitions that get the name and the value of another variable. */
  readonly renamed: readonly { readonly entry: Entry; readonly to: EnvChange }[];
  /** Definitions that need another value. */
  readonly revalued: readonly { readonly entry: Entry; readonly to: EnvChange }[];
  /** Variables to be defined beside another, or in the place of one that goes. */
  readonly added: readonly { readonly to: EnvChange; readonly at: Entry; readonly isAfter: boolean }[];
}

/**
 * Decides what becomes of the variables that a group defines: those that nothing reads any more go; one that takes the
 * place of another stands where that stood; one that belongs to a client id is defined wherever that is.
 */
export function planVariables(entries: readonly Entry[], env: readonly EnvChange[]): VariablePlan {
  const named = (name: string | undefined): Entry | undefined => entries.find((entry) => entry.name === name);
  const isRemoved = (name: string): boolean =>
    env.some((one) => one.name === name && one.change === 'removed');
  const news = env.filter(({ name, change }) => change === 'added' && !named(name));
  const renamed = news.flatMap((to) => {
    const entry = to.was !== undefined && isRemoved(to.was) ? named(to.was) : undefined;
    return entry ? [{ entry, to }] : [];
  });
  const isRenamed = new Set(renamed.map(({ entry }) => entry));
  const removed = entries.filter((entry) => isRemoved(entry.name) && !isRenamed.has(entry));
  const added = news
    .filter((to) => !renamed.some((one) => one.to === to))
    .flatMap((to) => {
      const beside = named(to.was) ?? named(to.beside);
      if (beside) return [{ to, at: beside, isAfter: true }];
      const place = to.was === undefined && to.beside === undefined ? removed[0] : undefined;
      return place ? [{ to, at: place, isAfter: false }] : [];
    });
  const revalued = env
    .filter(({ change, holds }) => change === 'kept' && holds === 'scopes')
    .flatMap((to) => entries.filter(({ name }) => name === to.name).map((entry) => ({ entry, to })));
  return { removed, renamed, revalued, added };
}
