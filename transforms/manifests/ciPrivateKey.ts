import type { Edit, Finding, SourceFile } from '../types';
import { aioEdits } from './aioCommands';
import { decideKeyFiles } from './keys/decideKeyFiles';
import { findKeyWriters } from './keys/keyWriters';
import { isWithin, REACTOR_KEY } from './keys/mentions';
import { removeEmptySteps } from './keys/removeEmptySteps';
import { removeKeyVariables } from './keys/removeKeyVariables';
import type { PlacedPipeline, ReadScript } from './keys/types';
import { findingIn } from './lines';
import { reactorEdits } from './reactorCommands';
import { parseShell } from './shell/parseShell';
import { removePipeline } from './shell/removePipeline';
import { editScript, holdsScripts, scriptsOf } from './shell/scripts';
import type { ConfigChange, ManifestRule } from './types';
import { joinDeletions } from './wholeLines';

const RULE = 'ci-private-key';

/** Names of secrets that probably hold the key of an Adobe credential. */
const ADOBE_KEY = /(?:ADOBE|IMS|AIO|JWT|REACTOR|LAUNCH).*KEY/i;

/** Workflows and scripts that write the private key to a file, or hand it to a reactor tool in a variable. */
export const ciPrivateKey: ManifestRule = {
  meta: {
    id: RULE,
    summary: 'Removes the steps and lines that wrote the private key to a file for what was migrated.',
    fingerprints: ['REACTOR_IO_INTEGRATION_PRIVATE_KEY', 'REACTOR_UPLOADER_PRIVATE_KEY'],
    docs: 'docs/ci-private-key.md',
  },
  matches: holdsScripts,
  follows: 'both',
  apply: (file, change) => {
    // A file that can't be read is reported by the rules of the commands in it.
    const scripts = /key|pem/i.test(file.text) ? scriptsOf(file).scripts.map(readScript) : [];
    const files = removeKeyFiles(file, scripts, change);
    const variables = removeKeyVariables(file, scripts, files.edits, REACTOR_KEY, RULE);
    const edits = joinDeletions(file.text, [...files.edits, ...variables.edits]);
    return {
      edits,
      findings: [...files.findings, ...variables.findings, ...namedSecrets(file, edits)],
      defines: [],
    };
  },
};

function readScript(script: ReadScript['script']): ReadScript {
  const pipelines = parseShell(script.text);
  return { script, pipelines, writers: findKeyWriters(script.text, pipelines) };
}

/** Removes what writes and tends files that only migrated commands used; reports what else seems to be Adobe's. */
function removeKeyFiles(
  file: SourceFile,
  scripts: readonly ReadScript[],
  { env, isCodeChanged }: ConfigChange,
): { edits: Edit[]; findings: Finding[] } {
  const released = scripts.flatMap(({ script }) => [
    ...reactorEdits(file, script),
    ...aioEdits(file, script),
  ]);
  const decided = decideKeyFiles(file, scripts, released, env);
  const { edits, kept } = removeAll(file, scripts, decided.pipelines);
  const findings = scripts.flatMap((read) =>
    read.writers.flatMap(({ pipeline, file: name, sources }) => {
      const say = (status: Finding['status'], message: string): Finding[] => [
        findingIn(file, read.script.toFile(pipeline.start), RULE, status, message),
      ];
      const use = decided.used.get(name);
      if (use !== undefined)
        return say(
          'manual',
          `Writes ${name}, which the migrated commands use no more; line ${lineOf(file, use)} still names it.`,
        );
      if (kept.some((placed) => placed.pipeline === pipeline))
        return say(
          'manual',
          `Remove this by hand: it writes ${name}, and nothing here uses the private key any more.`,
        );
      if (decided.gone.has(name))
        return say('migrated', `${name} is not written any more: nothing here uses the private key.`);
      const isSuspect = isCodeChanged && sources.some((source) => ADOBE_KEY.test(source));
      return isSuspect
        ? say(
            'manual',
            `Writes ${name}: if only the migrated code read it, remove this, and the secret behind it.`,
          )
        : [];
    }),
  );
  return { edits, findings };
}

function lineOf({ text }: SourceFile, at: number): string {
  return String(text.slice(0, at).split('\n').length);
}

/** Takes pipelines out, and the steps of workflows of which nothing is left. */
function removeAll(
  file: SourceFile,
  scripts: readonly ReadScript[],
  placed: readonly PlacedPipeline[],
): { edits: Edit[]; kept: PlacedPipeline[] } {
  const goneIn = (read: ReadScript): Set<PlacedPipeline['pipeline']> =>
    new Set(placed.filter((other) => other.read === read).map(({ pipeline }) => pipeline));
  const { edits, emptied } = removeEmptySteps(file, scripts, goneIn);
  const kept: PlacedPipeline[] = [];
  for (const { read, pipeline } of placed) {
    if (emptied.has(read)) continue;
    const range = removePipeline(read.script.text, pipeline, read.pipelines, goneIn(read));
    if (range) edits.push(editScript(file.path, read.script, range, ''));
    else kept.push({ read, pipeline });
  }
  return { edits, kept };
}

/** The secrets that only stood in what was removed. */
function namedSecrets(file: SourceFile, edits: readonly Edit[]): Finding[] {
  const named = [...file.text.matchAll(/\bsecrets\.(\w+)/g)].map(({ index, 1: name = '' }) => ({
    index,
    name,
  }));
  const names = new Set(named.filter(({ index }) => isWithin(index, edits)).map(({ name }) => name));
  return [...names].flatMap((name) => {
    const places = named.filter((other) => other.name === name);
    if (places.some(({ index }) => !isWithin(index, edits))) return [];
    const message = `The secret ${name} is used no more in this file: delete it once nothing else uses it.`;
    return [findingIn(file, places[0]?.index ?? 0, RULE, 'manual', message)];
  });
}
