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

/** What becomes of the environment variables that inputs are taken from. */
export function compareVariables(plan: VariablePlan, file: string): EnvChange[] {
  const inPlace = [...plan.renamed, ...plan.revalued];
  const beside = plan.added.map(({ to, at }) => ({ entry: at, to, isInPlace: at.name === to.was }));
  return [
    ...plan.removed.flatMap(({ value }) => variablesIn(value).map((name) => gone(name, file))),
    ...inPlace.flatMap(({ entry, to }) => replaced(entry, to, true, file)),
    ...beside.flatMap(({ entry, to, isInPlace }) => replaced(entry, to, isInPlace, file)),
  ];
}

function gone(name: string, file: string): EnvChange {
  return { name, change: 'removed', files: [file], note: 'Only inputs for the JWT flow were taken from it.' };
}

function replaced(entry: Entry, to: EnvChange, isInPlace: boolean, file: string): EnvChange[] {
  const { value } = inputValue(entry, to, isInPlace);
  const was = variablesIn(entry.value);
  return variablesIn(value).flatMap((name, index): EnvChange[] => {
    const before = was[index];
    if (name === before)
      return [
        { name, change: 'kept', files: [file], note: `Needs a new value: ${SCOPES}.`, holds: 'scopes' },
      ];
    const isScopes = to.holds === 'scopes';
    const added: EnvChange = {
      ...{ name, change: 'added', files: [file] },
      note: isScopes
        ? `${SCOPES}${isInPlace && before !== undefined ? `, instead of ${before}` : ''}.`
        : 'The email of the technical account.',
      ...(isScopes && { holds: 'scopes' }),
      ...(before !== undefined && (isInPlace ? { was: before } : { beside: before })),
    };
    return isInPlace && before !== undefined ? [added, gone(before, file)] : [added];
  });
}

const SCOPES = 'OAuth scopes, separated by commas';
