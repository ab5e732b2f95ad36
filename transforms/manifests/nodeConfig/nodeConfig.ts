import { posix } from 'node:path';
import { applyEdits } from '../../applyEdits';
import type { EnvChange, Finding, SourceFile } from '../../types';
import { findingIn, listNames } from '../lines';
import type { ConfigChange, ManifestResult, ManifestRule, Settings } from '../types';
import { handedOn, isLost } from './askedSettings';
import { decideSettings, type SettingChange, type SettingsChange } from './decideSettings';
import { readSettingsFile, type SettingGroup } from './readSettingsFile';
import { VARIABLES_FILE, variablesIn } from './settingValue';

const RULE = 'node-config';

const NOTHING: ManifestResult = { edits: [], findings: [], defines: [] };

/** Files that the package config loads over those that all have in common, for values of one machine. */
const LOCAL = /^local(?:-[^/]*)?\.\w+$/;

/** Brings the files of the package config in line with the settings that migrated code asks for. */
export const nodeConfig: ManifestRule = {
  meta: {
    id: RULE,
    summary:
      'Takes settings that nothing asks for any more out of the files of the package config, and lets metascopes become scopes.',
    fingerprints: [],
    docs: 'docs/node-config.md',
  },
  matches: (path) => /(?:^|\/)config\/[^/]+\.(?:json5?|ya?ml|[cm]?[jt]s)$/.test(path),
  follows: 'code',
  apply: adapt,
};

/** What the file of environment variables says of them: what becomes of some, and all that it still names. */
export function readSettingVariables(
  file: SourceFile,
  settings: Settings,
): { readonly env: readonly EnvChange[]; readonly named: readonly string[] } {
  const change = VARIABLES_FILE.test(file.path) ? decideSettings(file, settings) : undefined;
  const after = change && readSettingsFile({ ...file, text: applyEdits(file.text, change.edits) });
  return { env: change?.env ?? [], named: after ? variablesIn({ name: '', at: 0, inner: after }) : [] };
}

function adapt(file: SourceFile, { settings, mayEditEnvFiles }: ConfigChange): ManifestResult {
  const isConcerned = settings.lost.length + settings.added.length + settings.taken.length > 0;
  if (!isConcerned || !settings.folders.has(posix.dirname(file.path))) return NOTHING;
  const change = decideSettings(file, settings);
  if (!change) return { ...NOTHING, findings: describeUnread(file, settings) };
  const isLive = LOCAL.test(posix.basename(file.path)) && !mayEditEnvFiles;
  const edits = isLive ? [] : change.edits;
  const isEdited = edits.length > 0;
  return {
    ...{ edits, defines: [] },
    findings: [
      ...(isEdited ? describeEdits(file, change) : describeChanges(file, change, isLive)),
      ...describeStaying(file, settings),
    ],
  };
}

function describeEdits(file: SourceFile, { changes, added, edits, toSet }: SettingsChange): Finding[] {
  const offset = Math.min(...edits.map(({ start }) => start), ...changes.map(({ at }) => at));
  const gone = changes.filter(({ to }) => to === undefined).map(({ path }) => path);
  const renamed = changes.flatMap(({ path, to }) => (to === undefined ? [] : `${path} became ${to}.`));
  const sentences = [
    ...(gone.length > 0 ? [`Removed ${listNames(gone)}, which nothing asks for any more.`] : []),
    ...renamed,
    ...(added.length > 0 ? [`Added ${listNames(added)}.`] : []),
  ];
  const message = `Set ${listNames(toSet)} to the scopes that the Developer Console lists for the credential.`;
  return [
    findingIn(file, offset, RULE, 'migrated', sentences.join(' ')),
    ...(toSet.length > 0 ? [findingIn(file, offset, RULE, 'manual', message)] : []),
  ];
}

/** What a person has to do in a file that is not edited: code, or values of one machine. */
function describeChanges(file: SourceFile, { changes }: SettingsChange, isLive: boolean): Finding[] {
  const why = isLive ? ' This file is not edited, because it holds values of one machine.' : '';
  const say = ({ path, to }: SettingChange): string =>
    to === undefined
      ? `Nothing asks for ${path} any more: take it out here.`
      : `The code asks for ${to} instead of ${path} now: let it hold the scopes of the credential.`;
  return changes.map((one) => findingIn(file, one.at, RULE, 'manual', say(one) + why));
}

/** Settings that stay and that a person has to look at: they may serve a group that is handed on, or mean something else. */
function describeStaying(file: SourceFile, settings: Settings): Finding[] {
  const root = readSettingsFile(file);
  return (root ? leavesOf(root, '') : []).flatMap(({ path, at }) => {
    const kept = isLost(path, settings) ? handedOn(path, settings) : undefined;
    const message = kept
      ? `The migrated code asks for ${path} no more. It stays, because ${kept.file} hands on ${kept.group === '' ? 'all settings' : kept.group} as a whole: take it out if nothing there needs it.`
      : `The migrated code asks for ${path}, which stood here before: see that it holds the scopes of the credential.`;
    return kept || settings.taken.includes(path) ? [findingIn(file, at, RULE, 'manual', message)] : [];
  });
}

function leavesOf({ settings }: SettingGroup, prefix: string): SettingChange[] {
  return settings.flatMap(({ name, at, inner }) =>
    inner ? leavesOf(inner, `${prefix}${name}.`) : [{ path: prefix + name, at }],
  );
}

/** A file that can't be read, and that may hold settings which nothing asks for any more. */
function describeUnread(file: SourceFile, { lost }: Settings): Finding[] {
  const names = lost.filter((path) => new RegExp(`\\b${path.split('.').at(-1) ?? ''}\\b`).test(file.text));
  const [first] = names;
  if (first === undefined) return [];
  const at = file.text.indexOf(first.split('.').at(-1) ?? '');
  const message = `Nothing asks for ${listNames(names)} any more. This file can't be read here: if it sets ${names.length > 1 ? 'them' : 'it'}, change that by hand.`;
  return [findingIn(file, at, RULE, 'manual', message)];
}
