import { REACTOR_FLAGS, REACTOR_NODE, REACTOR_TOOLS, type ReactorTool } from '../../ims/commandLines';
import type { Finding } from '../../types';
import { raisePin } from '../raisePin';
import { flagsOf, withGapBefore, type Flag } from '../shell/flags';
import type { Command, Range, Word } from '../shell/types';

/** What becomes of one command line; ranges are those of the script. */
export interface CommandChange {
  readonly edits: readonly (Range & { readonly text: string })[];
  readonly findings: readonly Pick<Finding, 'status' | 'message'>[];
}

/** What is known about where a command runs. */
interface Place {
  /** Nobody is there to answer its questions. */
  readonly unattended: boolean;
  /** Another command answers them: `echo Y | …`. */
  readonly isAnswered: boolean;
}

/** A word that names a tool, with the version behind it. */
interface Mention {
  readonly tool: ReactorTool;
  readonly index: number;
  readonly pin: (Range & { readonly text: string }) | undefined;
}

const TOOL = /^(?:@adobe\/)?(reactor-(?:uploader|releaser|downloader))(?:@(.+))?$/;
const INSTALLED_TOOL = /node_modules\/(?:\.bin|@adobe)\/(reactor-(?:uploader|releaser|downloader))(?:\/|$)/;

/** Words that may stand for any number of flags: `$ARGS`, `"$@"`, `"${ARGS[@]}"`. */
const OPEN_WORD = /^(?:\$\w+|\$\{\w+\}|"?\$[@*]"?|"?\$\{\w+\[[@*]\]\}"?)$/;

/** What a command line of a reactor tool becomes; undefined if it is none. */
export function readReactorCommand(command: Command, place: Place): CommandChange | undefined {
  const mentions = command.words.flatMap(readMention);
  const last = mentions.at(-1);
  if (!last || isSpoken(command)) return undefined;
  const { tool } = last;
  const flags = flagsOf(command, last.index + 1);
  const jwt = flags.filter(({ name }) => REACTOR_FLAGS.has(name));
  if (tool.since === undefined) return jwt.length > 0 ? refuse(NO_SUCCESSOR) : { edits: [], findings: [] };
  const pins = mentions.flatMap((mention) => raiseMention(mention));
  const unknown = pins.find(({ text }) => text === 'unknown');
  if (unknown)
    return refuse(`The version of ${tool.name} is not to be seen here: it must be ${needs(tool)} ${INSTEAD}`);
  const isHidden = jwt.every(({ name }) => !/^api-?key$/i.test(name)) && hasOpenWord(command, last.index + 1);
  const isOauth = flags.some(({ name }) => name.startsWith('auth.'));
  if (jwt.length === 0) {
    if (isHidden && !isOauth && !isInstall(command))
      return refuse(`${tool.name} may get flags of the JWT credential from a variable. ${INSTEAD}`);
    return { edits: pins, findings: pins.length > 0 ? [done(tool)] : [] };
  }
  const edits = [...pins, ...rewriteFlags(command, flags), ...confirm(tool, flags, command, place)];
  return { edits, findings: [done(tool), ...questions(tool, flags, isHidden)] };
}

/** Whether a command only says something. */
export function isSpoken({ words }: Command): boolean {
  return /^(?:echo|printf)$/.test(words[0]?.raw ?? '');
}

const INSTEAD =
  '--private-key, --org-id and --tech-account-id go, --api-key becomes --auth.client-id, --client-secret becomes --auth.client-secret.';

const NO_SUCCESSOR =
  '@adobe/reactor-downloader knows no other credential than the JWT one in any version, and is not on the npm registry: ' +
  'read the property through the Reactor API (@adobe/reactor-sdk) with a token of the OAuth Server-to-Server credential.';

function refuse(message: string): CommandChange {
  return { edits: [], findings: [{ status: 'manual', message }] };
}

function needs({ since }: ReactorTool): string {
  return `${String(since)} or newer, which runs on Node ${REACTOR_NODE} or newer.`;
}

function done(tool: ReactorTool): Pick<Finding, 'status' | 'message'> {
  return {
    status: 'migrated',
    message: `${tool.name} uses the OAuth Server-to-Server credential; the version must be ${needs(tool)}`,
  };
}

function readMention(word: Word, index: number): Mention[] {
  const text = word.raw.replace(/["']/g, '');
  const [, name, pin] = TOOL.exec(text) ?? INSTALLED_TOOL.exec(text) ?? [];
  const tool = REACTOR_TOOLS.find((row) => row.name === `@adobe/${String(name)}`);
  if (!tool) return [];
  const start = word.start + word.raw.indexOf(`@${String(pin)}`, 1) + 1;
  return [
    { tool, index, pin: pin === undefined ? undefined : { start, end: start + pin.length, text: pin } },
  ];
}

function raiseMention({ tool, pin }: Mention): (Range & { text: string })[] {
  if (!pin || tool.since === undefined || tool.version === undefined) return [];
  const text = raisePin(pin.text, tool.since, tool.version);
  return text === undefined ? [] : [{ ...pin, text }];
}

function hasOpenWord({ words }: Command, from: number): boolean {
  return words.slice(from).some(({ raw }) => OPEN_WORD.test(raw));
}

function isInstall({ words }: Command): boolean {
  return words.some(({ raw }) => /^(?:install|i|add|ci)$/.test(raw));
}

function rewriteFlags(command: Command, flags: readonly Flag[]): (Range & { text: string })[] {
  return flags.flatMap((flag) => {
    if (flag.name === 'environment' && flag.value === 'qe') {
      const start = flag.end - (flag.raw?.length ?? 0) + (flag.raw?.indexOf('qe') ?? 0);
      return [{ start, end: start + 2, text: 'stage' }];
    }
    if (!REACTOR_FLAGS.has(flag.name)) return [];
    const now = REACTOR_FLAGS.get(flag.name);
    return [
      now === undefined ? { ...withGapBefore(command, flag), text: '' } : { ...flag.nameAt, text: now },
    ];
  });
}

function confirm(
  { confirm: answer }: ReactorTool,
  flags: readonly Flag[],
  command: Command,
  { unattended, isAnswered }: Place,
): (Range & { text: string })[] {
  const isThere = flags.some(({ name }) => /^confirm-?package-?release$/i.test(name));
  if (answer === undefined || isThere || isAnswered || !unattended) return [];
  if (command.redirects.some(({ operator }) => operator.startsWith('<'))) return [];
  const end = command.words.at(-1)?.end ?? command.end;
  return [{ start: end, end, text: ` ${answer}` }];
}

function questions(
  tool: ReactorTool,
  flags: readonly Flag[],
  isHidden: boolean,
): Pick<Finding, 'status' | 'message'>[] {
  const has = (pattern: RegExp): boolean => flags.some(({ name }) => pattern.test(name));
  const found: string[] = [];
  if (isHidden) found.push(`More flags of ${tool.name} may come from a variable. ${INSTEAD}`);
  else if (!has(/^(?:api-?key|auth\.client-id)$/i))
    found.push(
      `Tell ${tool.name} the client id: --auth.client-id, or the variable REACTOR_IO_INTEGRATION_CLIENT_ID.`,
    );
  if (flags.some(({ name, value }) => name === 'environment' && value === 'integration'))
    found.push(
      `${tool.name} knows no environment named integration: development, stage and production are left.`,
    );
  return found.map((message) => ({ status: 'manual', message }));
}
