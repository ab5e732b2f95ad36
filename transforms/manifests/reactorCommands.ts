import { reactorVariable } from '../ims/commandLines';
import type { Edit, Finding, SourceFile } from '../types';
import { findingIn } from './lines';
import { raiseDependencies } from './reactor/raiseDependencies';
import { isSpoken, readReactorCommand } from './reactor/readReactorCommand';
import { flagsOf } from './shell/flags';
import { parseShell } from './shell/parseShell';
import { editScript, holdsScripts, isUnattended, scriptsOf, type Script } from './shell/scripts';
import type { Command } from './shell/types';
import type { ManifestResult, ManifestRule } from './types';
import { environmentPairs, endOf, readYaml, startOf } from './yaml/readYaml';

const RULE = 'reactor-command';

/** What a part of the rule decides. */
export interface Part {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

/** Command lines of Adobe's tools for tags extensions, wherever scripts are kept, and the versions they are pinned to. */
export const reactorCommands: ManifestRule = {
  meta: {
    id: RULE,
    summary: 'Hands the OAuth credential to @adobe/reactor-uploader and -releaser on their command lines.',
    fingerprints: ['reactor-uploader', 'reactor-releaser', 'reactor-downloader', 'REACTOR_UPLOADER_'],
    docs: 'docs/reactor-command.md',
  },
  matches: holdsScripts,
  follows: 'fingerprint',
  apply: (file) => {
    const { scripts, failure } = namesTool(file.text) ? scriptsOf(file) : { scripts: [] };
    if (failure !== undefined) return join([unreadable(file, failure)]);
    const fromScripts = scripts.map((script) => adaptScript(file, script));
    return join([...fromScripts, raiseDependencies(file, RULE), renameKeys(file)]);
  },
};

/** What the rule changes in a script: what it takes out is used no more. */
export function reactorEdits(file: SourceFile, script: Script): readonly Edit[] {
  return namesTool(script.text) ? adaptScript(file, script).edits : [];
}

function namesTool(text: string): boolean {
  return reactorCommands.meta.fingerprints.some((fingerprint) => text.includes(fingerprint));
}

function join(parts: readonly Part[]): ManifestResult {
  return {
    edits: parts.flatMap(({ edits }) => edits),
    findings: parts.flatMap(({ findings }) => findings),
    defines: [],
  };
}

function unreadable(file: SourceFile, failure: string): Part {
  const message = `It names a reactor tool, but cannot be read (${failure}): change its command lines by hand.`;
  return { edits: [], findings: [findingIn(file, 0, RULE, 'manual', message)] };
}

function adaptScript(file: SourceFile, script: Script): Part {
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  const unattended = isUnattended(file.path);
  for (const { commands } of parseShell(script.text)) {
    commands.forEach((command, index) => {
      const read = readReactorCommand(command, { unattended, isAnswered: index > 0 });
      const said = read?.findings ?? hiddenFlags(command);
      const at = script.toFile(command.start);
      findings.push(...said.map(({ status, message }) => findingIn(file, at, RULE, status, message)));
      read?.edits.forEach(({ text, ...range }) => edits.push(editScript(file.path, script, range, text)));
      edits.push(...renameVariables(file, script, command));
    });
  }
  return { edits, findings };
}

const INSTEAD =
  '--private-key, --org-id and --tech-account-id go, --api-key becomes --auth.client-id, --client-secret becomes --auth.client-secret.';

/** Whether flags are those of the JWT credential: `--private-key` alone may be anything's. */
function isJwt(flags: readonly string[]): boolean {
  const isKey = flags.includes('--private-key') && flags.some((flag) => /^--(?:api-key|org-id)$/.test(flag));
  return isKey || flags.includes('--tech-account-id');
}

/** Flags of the JWT credential that end up at a command which is not to be seen here. */
function hiddenFlags(command: Command): readonly Pick<Finding, 'status' | 'message'>[] {
  if (isSpoken(command)) return [];
  const isHanded = isJwt(flagsOf(command, 0).map(({ name }) => `--${name}`));
  const isHeld = command.words.some(({ raw }) => !/\$\(/.test(raw) && isJwt(raw.match(/--[\w-]+/g) ?? []));
  if (!isHanded && !isHeld) return [];
  const message = `Flags of the JWT credential, for a command that cannot be seen here. If a reactor tool gets them: ${INSTEAD}`;
  return [{ status: 'manual', message }];
}

/** Variables of the tools that have another name now, where a script sets or reads them. */
function renameVariables(file: SourceFile, script: Script, { words }: Command): Edit[] {
  return words.flatMap((word) =>
    [...word.raw.matchAll(/(?<![\w.])REACTOR_\w+/g)].flatMap(({ index, 0: name }) => {
      const now = reactorVariable(name)?.now;
      const start = word.start + index;
      return now === undefined
        ? []
        : [editScript(file.path, script, { start, end: start + name.length }, now)];
    }),
  );
}

/** The same where a workflow hands them to its steps. */
function renameKeys(file: SourceFile): Part {
  if (!/\.ya?ml$/.test(file.path)) return { edits: [], findings: [] };
  const renamed = readYaml(file.text)
    .documents.flatMap(environmentPairs)
    .flatMap(({ pair: { key } }) => {
      const now = reactorVariable(String(key.value))?.now;
      return now === undefined ? [] : [{ key, now, start: startOf(key) + (key.type === 'PLAIN' ? 0 : 1) }];
    });
  return {
    edits: renamed.map(({ key, now, start }) => ({
      ...{ file: file.path, start },
      ...{ end: endOf(key) - (key.type === 'PLAIN' ? 0 : 1), text: now },
    })),
    findings: renamed.map(({ now, start }) =>
      findingIn(file, start, RULE, 'migrated', `The reactor tools read this secret from ${now}.`),
    ),
  };
}
