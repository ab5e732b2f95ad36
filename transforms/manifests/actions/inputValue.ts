import { accountEmailName, scopeName, scopesEnvName } from '../../ims/names';
import type { EnvChange } from '../../types';
import type { ValueOf } from '../env/editEntries';
import { PLACEHOLDER, scopeValue } from '../env/scopeValue';
import type { VariablePlan } from '../env/planVariables';
import type { Entry } from '../env/types';
import { VARIABLE } from './readActions';

/** The environment variables that the value of an input is taken from. */
export function variablesIn(value: string | undefined): string[] {
  return [...(value ?? '').matchAll(VARIABLE)].flatMap(([, braced, bare]) => braced ?? bare ?? []);
}

/** The value of an input that is new: taken from the environment in the way of the one that it stands in for, or beside. */
export const inputValue: ValueOf = (entry, to, isInPlace) => {
  const { value } = entry;
  if (variablesIn(value).length > 0) {
    const written = value?.replace(VARIABLE, (whole, braced?: string, bare?: string) => {
      const name = braced ?? bare ?? '';
      return whole.replace(name, variableFor(name, to, isInPlace));
    });
    return { value: written, isKnown: true };
  }
  if (isInPlace) return scopeValue(value, entry.name, to.name, true);
  return to.holds === 'scopes'
    ? { value: PLACEHOLDER, isKnown: false }
    : { value: `$${to.name}`, isKnown: true };
};

/** The variable for an input, by the name of the one that it takes the place of, or stands beside. */
function variableFor(name: string, to: EnvChange, isInPlace: boolean): string {
  if (isInPlace) return scopeName(name);
  return to.holds === 'scopes' ? scopesEnvName(name) : accountEmailName(name);
}

/**
 * What becomes of the environment variables that inputs are taken from.
 *
 * @param changes those of the inputs
 */
export function compareVariables(plan: VariablePlan, changes: readonly EnvChange[]): EnvChange[] {
  const inPlace = [...plan.renamed, ...plan.revalued];
  const beside = plan.added.map(({ to, at }) => ({ entry: at, to, isInPlace: at.name === to.was }));
  const filesOf = ({ name }: Entry): readonly string[] =>
    changes.find((change) => change.name === name)?.files ?? [];
  return [
    ...plan.removed.flatMap((entry) => variablesIn(entry.value).map((name) => gone(name, filesOf(entry)))),
    ...inPlace.flatMap(({ entry, to }) => replaced(entry, to, true)),
    ...beside.flatMap(({ entry, to, isInPlace }) => replaced(entry, to, isInPlace)),
  ];
}

function gone(name: string, files: readonly string[]): EnvChange {
  return { name, change: 'removed', files, note: 'Only inputs for the JWT flow were taken from it.' };
}

function replaced(entry: Entry, to: EnvChange, isInPlace: boolean): EnvChange[] {
  const { value } = inputValue(entry, to, isInPlace);
  const { files, holds } = to;
  const was = variablesIn(entry.value);
  return variablesIn(value).flatMap((name, index): EnvChange[] => {
    const before = was[index];
    if (name === before)
      return [{ name, change: 'kept', files, note: `Needs a new value: ${SCOPES}.`, holds: 'scopes' }];
    const instead = isInPlace && before !== undefined ? `, instead of ${before}` : '';
    const note = holds === 'scopes' ? `${SCOPES}${instead}.` : 'The email of the technical account.';
    const place = before === undefined ? {} : isInPlace ? { was: before } : { beside: before };
    const added: EnvChange = { name, change: 'added', files, note, ...(holds && { holds }), ...place };
    return isInPlace && before !== undefined ? [added, gone(before, files)] : [added];
  });
}

const SCOPES = 'OAuth scopes, separated by commas';
