import type { Command, Word } from '../shell/types';

/** A command of the aio CLI. */
export interface AioCommand {
  readonly command: Command;
  /** `config:set`, `app:use`, `jwt-auth:access-token`; however it was written. */
  readonly name: string;
  /** The words behind the name that are no flags. */
  readonly operands: readonly Word[];
  readonly flags: readonly Word[];
}

const TOPICS = new Set(['config', 'app', 'jwt-auth', 'plugins', 'auth', 'ims', 'add']);

/** Reads a command of the aio CLI; undefined if it is none. */
export function readAioCommand(command: Command): AioCommand | undefined {
  const { words } = command;
  const at = words.findIndex(({ raw }) => /^(?:aio|@adobe\/aio-cli(?:@[\w.^~-]+)?)$/.test(raw));
  const before = words.slice(0, Math.max(at, 0));
  if (at === -1 || !before.every(({ raw }) => /^(?:npx|-y|--yes|sudo|exec|yarn|pnpm|\w+=.*)$/.test(raw)))
    return undefined;
  const rest = words.slice(at + 1);
  const flags = rest.filter(({ raw }) => raw.startsWith('-'));
  const plain = rest.filter(({ raw }) => !raw.startsWith('-'));
  const parts: string[] = [];
  while (plain[parts.length] && (parts.length === 0 || TOPICS.has(parts[parts.length - 1] ?? '')))
    parts.push(plain[parts.length]?.value ?? '');
  return { command, name: parts.join(':'), operands: plain.slice(parts.length), flags };
}

/** Whether a flag is among those of a command. */
export function hasFlag({ flags }: AioCommand, ...names: readonly string[]): boolean {
  return flags.some(({ raw }) => names.includes(raw));
}

/** A setting of an IMS context that a command makes: `aio config:set ims.contexts.NAME.FIELD VALUE`. */
export interface ContextSetting {
  readonly aio: AioCommand;
  readonly context: string;
  /** Empty when the whole context is set. */
  readonly field: string;
  readonly key: Word;
  readonly value: Word | undefined;
}

/** Reads a command that sets an IMS context; undefined if it is none. */
export function readContextSetting(aio: AioCommand | undefined): ContextSetting | undefined {
  const [key, value] = aio?.operands ?? [];
  if (!aio || !key || aio.name !== 'config:set') return undefined;
  const [, context, field = ''] = /^\$?ims\.contexts\.([\w$-]+)(?:\.(\w+))?$/.exec(key.value ?? '') ?? [];
  return context === undefined ? undefined : { aio, context, field, key, value };
}
