import { posix } from 'node:path';
import { CONFIG_PACKAGE } from '../../transforms/ast/environment/configPackage';
import { readSettings } from '../../transforms/ast/environment/settingReads';
import { parseModule } from '../../transforms/ast/parseModule';
import { oauthScopeName, scopeName, scopesName } from '../../transforms/ims/names';
import { isAsked } from '../../transforms/manifests/nodeConfig/askedSettings';
import { readSettingsFile, type SettingGroup } from '../../transforms/manifests/nodeConfig/readSettingsFile';
import type { NewSetting, Settings } from '../../transforms/manifests/types';
import { isImporting } from '../discover/fileKinds';
import type { FileChange } from '../plan/types';
import type { ProjectFiles } from '../project/createRepository';

const IMPORT = /(?:\bfrom|\bimport|\b(?:require|import)\()\s*(['"])config\1/;
const FILE = /(?:^|\/)config\/(?:default|custom-environment-variables)\.\w+$/;

/** Code that loads such a file by itself. */
const NAMED = /['"`][^'"`\n]*config\/(?:default|custom-environment-variables)\b/;

const NONE: Settings = { folders: new Set(), lost: [], added: [], taken: [], asked: new Map() };

/** Answers what became of the settings that code asks the package `config` for. */
export function compareSettings(changes: readonly FileChange[], repository: ProjectFiles): Settings {
  const folders = new Set(
    repository.paths.filter((path) => FILE.test(path)).map((path) => posix.dirname(path)),
  );
  const users = changes.filter(({ path, before }) => isUser(path, before, repository));
  if (folders.size === 0 || users.length === 0) return NONE;
  const after = new Map(changes.map((change) => [change.path, change.after ?? '']));
  const textOf = (path: string): string => after.get(path) ?? repository.textOf(path) ?? '';
  const before = new Set(users.flatMap(({ path, before: text }) => read(path, text ?? '')));
  const asked = new Map<string, string>();
  for (const path of new Set([...repository.ownPaths(), ...after.keys()])) {
    const text = isImporting(path) ? textOf(path) : '';
    const own = isUser(path, text, repository) ? read(path, text) : [];
    for (const name of NAMED.test(text) ? [...own, ''] : own) if (!asked.has(name)) asked.set(name, path);
  }
  const settings = { ...NONE, folders, asked };
  const lost = [...before].filter((path) => path !== '' && !asked.has(path));
  const gone = lost.filter((path) => !isAsked(path, settings));
  const held = pathsIn(folders, repository);
  const news = [...asked.keys()].filter((path) => path !== '' && !before.has(path));
  const migrated = new Set(users.flatMap(({ path, after: text }) => read(path, text ?? '')));
  const own = news.filter((path) => migrated.has(path));
  const added = own
    .filter((path) => !held.has(path))
    .map((name) => describe(name, gone, [...asked.keys()], held));
  return { ...settings, lost, added, taken: own.filter((path) => held.has(path)) };
}

/** Whether a file loads the package of the registry: no folder of the program is meant. */
function isUser(path: string, text: string | undefined, repository: ProjectFiles): boolean {
  return (
    text !== undefined &&
    IMPORT.test(text) &&
    repository.packageOf(path)?.dependencies.has(CONFIG_PACKAGE) === true
  );
}

/** What a file asks for; everything, if it can't be read. */
function read(path: string, text: string): string[] {
  try {
    return readSettings(parseModule({ path, text }));
  } catch {
    return [''];
  }
}

/** All that stands in the files, by path. */
function pathsIn(folders: ReadonlySet<string>, repository: ProjectFiles): ReadonlySet<string> {
  const files = repository.paths.filter((path) => folders.has(posix.dirname(path)));
  const roots = files.map((path) => readSettingsFile({ path, text: repository.textOf(path) ?? '' }));
  return new Set(roots.flatMap((root) => (root ? leavesOf(root, '') : [])));
}

function leavesOf({ settings }: SettingGroup, prefix: string): string[] {
  return settings.flatMap(({ name, inner }) =>
    inner ? leavesOf(inner, `${prefix}${name}.`) : [prefix + name],
  );
}

/** Where a new setting belongs: in the place of metascopes that are asked for no more, else beside the client id. */
function describe(
  name: string,
  lost: readonly string[],
  asked: readonly string[],
  held: ReadonlySet<string>,
): NewSetting {
  const was = [...held].find(
    (path) =>
      lost.some((other) => `${other}.`.startsWith(`${path}.`)) &&
      [scopeName, oauthScopeName].some((rename) => renamed(path, rename) === name),
  );
  const beside = asked.find((path) => held.has(path) && renamed(path, scopesName) === name);
  if (was !== undefined) return { name, was };
  return beside === undefined ? { name } : { name, beside };
}

/** A path with another name at its end. */
function renamed(path: string, rename: (name: string) => string): string {
  const keys = path.split('.');
  return [...keys.slice(0, -1), rename(keys.at(-1) ?? '')].join('.');
}
