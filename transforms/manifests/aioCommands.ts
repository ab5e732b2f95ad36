import type { Edit, Finding, SourceFile } from '../types';
import { readAioCommand, readContextSetting, type AioCommand } from './aio/readAioCommand';
import { rewriteContext, type PlacedSetting } from './aio/rewriteContext';
import { findingIn } from './lines';
import { withGapBefore } from './shell/flags';
import { parseShell } from './shell/parseShell';
import { editScript, holdsScripts, scriptsOf, type Script } from './shell/scripts';
import type { Pipeline } from './shell/types';
import type { ManifestResult, ManifestRule } from './types';

const RULE = 'aio-command';

const NOTHING: ManifestResult = { edits: [], findings: [], defines: [] };

/** Command lines of the aio CLI that set up, or use, the JWT credential. */
export const aioCommands: ManifestRule = {
  meta: {
    id: RULE,
    summary:
      'Sets IMS contexts of the aio CLI up for the OAuth credential, and names what replaces its JWT commands.',
    fingerprints: ['aio jwt-auth', 'config:set', 'config set', 'plugin-jwt-auth', '--use-jwt'],
    docs: 'docs/aio-command.md',
  },
  matches: holdsScripts,
  follows: 'fingerprint',
  apply: (file) => {
    if (!isConcerned(file.text)) return NOTHING;
    const { scripts, failure } = scriptsOf(file);
    if (failure !== undefined) {
      const message = `It holds commands of the aio CLI, but cannot be read (${failure}): look through them by hand.`;
      return { ...NOTHING, findings: [findingIn(file, 0, RULE, 'manual', message)] };
    }
    const parts = scripts.map((script) => keepScript(file, script, adaptScript(file, script)));
    return {
      edits: parts.flatMap(({ edits }) => edits),
      findings: parts.flatMap(({ findings }) => findings),
      defines: [],
    };
  },
};

/** A script of a package.json of which nothing would be left has a name that others may run: it is for a person to remove. */
function keepScript(file: SourceFile, script: Script, part: Part): Part {
  const removed = part.edits.filter(({ text }) => text === '');
  const length = removed.reduce((sum, { start, end }) => sum + end - start, 0);
  const isWhole =
    script.scalar !== undefined && length >= script.toFile(script.text.length) - script.toFile(0);
  if (!file.path.endsWith('package.json') || !isWhole) return part;
  const message =
    'Remove this script, with what runs it: it only sets up the private key, which the OAuth credential has none of.';
  return { edits: [], findings: [findingIn(file, script.toFile(0), RULE, 'manual', message)] };
}

/** What the rule changes in a script: what it takes out is used no more. */
export function aioEdits(file: SourceFile, script: Script): readonly Edit[] {
  return isConcerned(script.text) ? adaptScript(file, script).edits : [];
}

function isConcerned(text: string): boolean {
  return /\baio\b|aio-cli/.test(text) && aioCommands.meta.fingerprints.some((print) => text.includes(print));
}

interface Part {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

function adaptScript(file: SourceFile, script: Script): Part {
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  const say = (at: number, { status, message }: Pick<Finding, 'status' | 'message'>): void => {
    findings.push(findingIn(file, script.toFile(at), RULE, status, message));
  };
  const pipelines = parseShell(script.text);
  const contexts = new Map<string, PlacedSetting[]>();
  for (const pipeline of pipelines) {
    for (const command of pipeline.commands) {
      const aio = readAioCommand(command);
      if (!aio) continue;
      const setting = readContextSetting(aio);
      if (setting)
        contexts.set(setting.context, [...(contexts.get(setting.context) ?? []), { ...setting, pipeline }]);
      const advice = adviceFor(aio);
      if (advice !== undefined) say(command.start, { status: 'manual', message: advice });
      for (const flag of aio.flags.filter(({ raw }) => raw === '--use-jwt' && /^app\b/.test(aio.name))) {
        edits.push(editScript(file.path, script, withGapBefore(command, flag), ''));
        say(command.start, {
          status: 'migrated',
          message: 'Takes the OAuth credential, as it does without --use-jwt.',
        });
      }
    }
  }
  for (const settings of contexts.values()) addContext(settings, pipelines);
  return { edits, findings };

  function addContext(settings: readonly PlacedSetting[], all: readonly Pipeline[]): void {
    const change = rewriteContext(script.text, settings, all);
    edits.push(...change.edits.map(({ text, ...range }) => editScript(file.path, script, range, text)));
    change.findings.forEach((finding) => {
      say(finding.at, finding);
    });
  }
}

const CONTEXT_COMMANDS =
  'aio config:set ims.contexts.NAME FILE --file --json, with client_id, client_secrets (a list), technical_account_id, ' +
  'technical_account_email, ims_org_id and scopes (a list) in the file';

/** What to do about a command of the plugin that is gone. Source: READMEs of aio-cli-plugin-jwt-auth and -auth. */
function adviceFor({ name, operands }: AioCommand): string | undefined {
  if (name === 'jwt-auth:access-token' || name === 'jwt-auth')
    return `The plugin jwt-auth knows only the JWT credential. Instead: aio auth:login --ctx NAME --bare, with a context that was set up by ${CONTEXT_COMMANDS}.`;
  const first = operands[0]?.value ?? '';
  if (name === 'config:set' && /^jwt-auth(?:\.|$)/.test(first))
    return `This sets up the plugin jwt-auth, which knows only the JWT credential. Instead: ${CONTEXT_COMMANDS}.`;
  if (name === 'plugins:install' && operands.some(({ raw }) => /plugin-jwt-auth/.test(raw)))
    return 'The plugin jwt-auth knows only the JWT credential; install it no more. aio auth:login, which comes with the aio CLI, takes its place.';
  return undefined;
}
