import type { EnvChange, SourceFile } from '../../types';
import type { ConfigChange, ManifestResult, ManifestRule } from '../types';
import { VARIABLES_FILE } from '../nodeConfig/settingValue';
import { readActions } from '../actions/readActions';
import { describeEdits, RULE } from './describeEdits';
import { editEntries } from './editEntries';
import { describeMentions } from './mentions';
import { readDockerfile } from './readDockerfile';
import { readJsonObjects } from './readJsonObjects';
import { readScripts } from './readScripts';
import { readToml } from './readToml';
import { readYaml } from './readYaml';
import type { EntryGroup } from './types';

const YAML = /\.ya?ml$/;
const DOCKERFILE = /(?:^|\/)Dockerfile[^/]*$|\.dockerfile$/;

/** Settings of tools; not those of a package, nor those that are there for real values. */
const SETTINGS_JSON =
  /^(?!(?:.*\/)?(?:package|local\.settings|[^/]*secrets?[^/]*|[^/]*\.local)\.jsonc?$).*\.jsonc?$/i;

/** Files in which a variable that went can be reported, at least. */
const OTHERS =
  /\.(?:tf|tfvars|toml|properties|sh|bash|ps1|jsonc?)$|(?:^|\/)(?:Makefile|Procfile|Jenkinsfile)$/;

/** Brings the files that hand variables to programs in line with what migrated code reads. */
export const definitions: ManifestRule = {
  meta: {
    id: RULE,
    summary:
      'Takes variables that nothing reads any more out of deployments, and puts in those that code needs.',
    fingerprints: [],
    docs: 'docs/env-variables.md',
  },
  matches: (path) =>
    (YAML.test(path) || DOCKERFILE.test(path) || OTHERS.test(path)) &&
    !/(?:^|[/-])lock\./.test(path) &&
    // Which variables settings are taken from has a rule of its own.
    !VARIABLES_FILE.test(path),
  follows: 'code',
  apply: adapt,
};

function adapt(file: SourceFile, { env }: ConfigChange): ManifestResult {
  // What an action of App Builder is given has a rule of its own.
  if (readActions(file).length > 0) return { edits: [], findings: [], defines: [] };
  const groups = env.some(({ name }) => file.text.includes(name)) ? readGroups(file) : [];
  const inCommands = namesInCommands(file.text, groups, env);
  const changing = env.filter(({ name }) => !inCommands.has(name));
  const result = editEntries(file.text, groups, changing);
  const all = groups.flatMap(({ entries }) => entries);
  return {
    edits: result.edits.map((edit) => ({ file: file.path, ...edit })),
    findings: [...describeEdits(file, result), ...describeMentions(file, env, result.edits)],
    defines: [
      ...env.filter(({ name }) => all.some((entry) => entry.name === name)).map(({ name }) => name),
      ...result.added,
    ],
  };
}

/** A file that does not parse defines nothing that could be edited. */
function readGroups(file: SourceFile): readonly EntryGroup[] {
  const { path, text } = file;
  if (/(?:^|\/)package\.json$/.test(path)) return readScripts(file);
  if (YAML.test(path)) return readYaml(text) ?? [];
  if (DOCKERFILE.test(path)) return readDockerfile(text);
  if (path.endsWith('.toml')) return readToml(text);
  return SETTINGS_JSON.test(path) ? readJsonObjects(text) : [];
}

/** Variables that a command in the same file reads: their definitions stay until that is gone. */
function namesInCommands(
  text: string,
  groups: readonly EntryGroup[],
  env: readonly EnvChange[],
): Set<string> {
  const values = groups.flatMap(({ entries }) =>
    entries.flatMap(({ valueRange }) => (valueRange ? [valueRange] : [])),
  );
  const names = env.filter(({ change }) => change === 'removed').map(({ name }) => name);
  return new Set(
    names.filter((name) =>
      [...text.matchAll(new RegExp(`(?:\\$\\{?|env\\.)${name}(?![A-Za-z0-9_])`, 'g'))].some(
        ({ index }) => !values.some(([start, end]) => start <= index && index < end),
      ),
    ),
  );
}
