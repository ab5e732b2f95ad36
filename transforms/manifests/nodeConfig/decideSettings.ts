import type { Edit, EnvChange, SourceFile } from '../../types';
import { editEntries } from '../env/editEntries';
import { planVariables } from '../env/planVariables';
import type { Settings } from '../types';
import { hasAliases } from '../yaml/readYaml';
import { isAsked, isLost } from './askedSettings';
import { readSettingsFile, type Setting, type SettingGroup } from './readSettingsFile';
import { settingValue, VARIABLES_FILE, variablesBehind } from './settingValue';

/** What becomes of a setting in a file: it goes, or gets another name, `to`. */
export interface SettingChange {
  readonly path: string;
  readonly at: number;
  readonly to?: string;
}

/** What becomes of a file of the package config. */
export interface SettingsChange {
  readonly changes: readonly SettingChange[];
  /** Settings that come in, beside others. */
  readonly added: readonly string[];
  /** None for code, and where a group may stand for others too. */
  readonly edits: readonly Edit[];
  /** Settings for which only the Developer Console knows the value. */
  readonly toSet: readonly string[];
  /** What becomes of the environment variables that settings are taken from. */
  readonly env: readonly EnvChange[];
}

/** Decides what becomes of the settings in a file; what other code asks for stays. Undefined for a file that can't be read. */
export function decideSettings(file: SourceFile, settings: Settings): SettingsChange | undefined {
  const root = readSettingsFile(file);
  if (!root) return undefined;
  const groups = changeGroup(file, root, '', settings);
  const edits = groups.flatMap((one) => one.edits);
  const isSound = !/\.ya?ml$/.test(file.path) || !hasAliases(file.text);
  return {
    changes: groups.flatMap((one) => one.changes),
    added: groups.flatMap((one) => one.added),
    edits: isSound ? edits : [],
    toSet: groups.flatMap((one) => one.toSet),
    env: isSound ? groups.flatMap((one) => one.env) : [],
  };
}

/** @param prefix the path of the group, with a point behind it; empty for the whole file */
function changeGroup(
  file: SourceFile,
  { settings, group }: SettingGroup,
  prefix: string,
  all: Settings,
): SettingsChange[] {
  const gone = settings.filter((setting) => goes(setting, prefix, all));
  const inner = settings
    .filter((setting) => !gone.includes(setting))
    .flatMap((one) => (one.inner ? changeGroup(file, one.inner, `${prefix}${one.name}.`, all) : []));
  const changes = [
    ...gone.map(({ name }): EnvChange => ({ name, change: 'removed', files: [file.path], note: '' })),
    ...newIn(prefix, file.path, all),
  ];
  const valueOf = settingValue(file.path);
  const result = group && editEntries(file.text, [group], changes, valueOf);
  const plan = planVariables(group?.entries ?? [], changes);
  const renamedTo = (name: string): string | undefined =>
    changes.find(({ change, was }) => change === 'added' && was === name)?.name;
  const named = gone.map((setting) => ({ setting, to: setting.inner ? undefined : renamedTo(setting.name) }));
  return [
    ...inner,
    {
      changes: named.flatMap(({ setting, to }) =>
        to === undefined
          ? leavesOf(setting, prefix)
          : [{ path: prefix + setting.name, at: setting.at, to: prefix + to }],
      ),
      added: plan.added.map(({ to }) => prefix + to.name),
      edits: (result?.edits ?? []).map((edit) => ({ file: file.path, ...edit })),
      toSet: (result?.toSet ?? []).map((name) => prefix + name),
      env: VARIABLES_FILE.test(file.path) ? variablesBehind(gone, plan, file.path) : [],
    },
  ];
}

/** Whether nothing of a setting stays: a group goes when all that it holds does. */
function goes({ name, inner }: Setting, prefix: string, all: Settings): boolean {
  const path = prefix + name;
  if (!inner) return isLost(path, all) && !isAsked(path, all);
  const within = `${path}.`;
  const isNeeded = all.added.some((one) =>
    inner.settings.some((setting) => [one.was, one.beside].includes(within + setting.name)),
  );
  return !isNeeded && inner.settings.length > 0 && inner.settings.every((one) => goes(one, within, all));
}

/** The settings that come into a group, by their names there. */
function newIn(prefix: string, file: string, { added }: Settings): EnvChange[] {
  const nameIn = (path: string | undefined): string | undefined =>
    path?.startsWith(prefix) === true && !path.slice(prefix.length).includes('.')
      ? path.slice(prefix.length)
      : undefined;
  return added.flatMap(({ name, was, beside }): EnvChange[] => {
    const own = nameIn(name);
    const [before, sibling] = [nameIn(was), nameIn(beside)];
    if (own === undefined) return [];
    return [
      {
        ...{ name: own, change: 'added', files: [file], note: '' },
        ...(/scopes?$/i.test(own) && { holds: 'scopes' }),
        ...(before !== undefined && { was: before }),
        ...(sibling !== undefined && { beside: sibling }),
      },
    ];
  });
}

function leavesOf({ name, at, inner }: Setting, prefix: string): SettingChange[] {
  const path = prefix + name;
  return inner ? inner.settings.flatMap((one) => leavesOf(one, `${path}.`)) : [{ path, at }];
}
