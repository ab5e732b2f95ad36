import { accountEmailName, scopeName, scopesEnvName } from '../../ims/names';
import type { EnvChange } from '../../types';
import type { ValueOf } from '../env/editEntries';
import type { VariablePlan } from '../env/planVariables';
import { PLACEHOLDER, scopeValue } from '../env/scopeValue';
import type { Entry } from '../env/types';
import type { Setting } from './readSettingsFile';

/** The file that says which environment variable a setting is taken from. */
export const VARIABLES_FILE = /(?:^|\/)custom-environment-variables\.\w+$/;

/** The value of a setting that is new, in a file of that name. */
export function settingValue(file: string): ValueOf {
  if (VARIABLES_FILE.test(file))
    return ({ value }, to, isInPlace) => ({
      value: value && variableFor(value, to, isInPlace),
      isKnown: true,
    });
  return (entry, to, isInPlace) =>
    isInPlace
      ? scopeValue(entry.value, entry.name, to.name, true)
      : { value: to.holds === 'scopes' ? PLACEHOLDER : '', isKnown: false };
}

function variableFor(name: string, { holds }: EnvChange, isInPlace: boolean): string {
  if (isInPlace) return scopeName(name);
  return holds === 'scopes' ? scopesEnvName(name) : accountEmailName(name);
}

/** What becomes of the variables that settings are taken from, of those that go and those that come. */
export function variablesBehind(
  gone: readonly Setting[],
  { removed, renamed, added }: VariablePlan,
  file: string,
): EnvChange[] {
  const went = removed.flatMap(({ value }) => value ?? []);
  const inner = gone.flatMap((setting) => (setting.inner?.settings.length ? variablesIn(setting) : []));
  return [
    ...[...went, ...inner].map((name) => lost(name, file)),
    ...renamed.flatMap(({ entry, to }) => come(entry, to, true, file)),
    ...added.flatMap(({ at, to }) => come(at, to, at.name === to.was, file)),
  ];
}

/** The variables that a setting is taken from, or those in a group. */
export function variablesIn({ inner }: Setting): string[] {
  const own = (inner?.group?.entries ?? []).flatMap(({ name, value }) =>
    inner?.settings.some((one) => one.name === name && one.inner) ? [] : (value ?? []),
  );
  return [...own, ...(inner?.settings ?? []).flatMap(variablesIn)];
}

function come({ value: was }: Entry, to: EnvChange, isInPlace: boolean, file: string): EnvChange[] {
  if (was === undefined || was === '') return [];
  const name = variableFor(was, to, isInPlace);
  const isScopes = to.holds === 'scopes';
  const note = isScopes ? 'OAuth scopes, separated by commas' : 'The email of the technical account';
  if (name === was)
    return [{ name, change: 'kept', files: [file], note: `Needs a new value: ${note}.`, holds: 'scopes' }];
  const added: EnvChange = {
    ...{ name, change: 'added', files: [file] },
    note: isInPlace ? `${note}, instead of ${was}.` : `${note}.`,
    ...(isScopes && { holds: 'scopes' }),
    ...(isInPlace ? { was } : { beside: was }),
  };
  return isInPlace ? [added, lost(was, file)] : [added];
}

function lost(name: string, file: string): EnvChange {
  return {
    name,
    change: 'removed',
    files: [file],
    note: 'Only settings for the JWT flow were taken from it.',
  };
}
