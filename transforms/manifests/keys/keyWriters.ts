import type { Command, Pipeline, Word } from '../shell/types';

/** A pipeline that puts a secret into a file. */
export interface KeyWriter {
  readonly pipeline: Pipeline;
  /** The file as written, without quotes and `./`. */
  readonly file: string;
  /** The secrets and variables that what is written comes from. */
  readonly sources: readonly string[];
}

const KEY_FILE = /(?:^|[._-])(?:key|pem|p8|pk8|private)(?:[._-]|$)|privatekey/i;
const KEY_NAME = /KEY|PEM|CERT/i;
const SOURCE = /\$\{\{\s*(?:secrets|env|vars)\.(\w+)\s*\}\}|\$\{?([A-Za-z_]\w*)/g;

/** The pipelines that write a key to a file: `echo "$KEY" > private.key`, with base64, printf, tee, here documents. */
export function findKeyWriters(text: string, pipelines: readonly Pipeline[]): KeyWriter[] {
  return pipelines.flatMap((pipeline) => {
    const target = writtenFile(pipeline.commands.at(-1));
    const file = target && plainPath(target.raw);
    const sources = sourcesOf(text, pipeline);
    if (file === undefined || sources.length === 0) return [];
    return KEY_FILE.test(file.replace(/^.*\//, '')) && sources.some((name) => KEY_NAME.test(name))
      ? [{ pipeline, file, sources }]
      : [];
  });
}

/** The files that a pipeline only prepares or cleans up: permissions, deletion. None if it does anything else. */
export function filesTended({ commands: [command, more] }: Pipeline): string[] {
  if (!command || more || !/^(?:chmod|rm|shred|chown)$/.test(command.words[0]?.value ?? '')) return [];
  return command.words
    .slice(1)
    .filter(({ raw }) => !/^(?:-|[ugoa]*[+=-][rwx]|\d{3,4}$)/.test(raw))
    .map(({ raw }) => plainPath(raw));
}

function plainPath(raw: string): string {
  return raw.replace(/["']/g, '').replace(/^\.\//, '');
}

function writtenFile(command: Command | undefined): Word | undefined {
  if (!command) return undefined;
  const redirect = command.redirects.find(({ operator }) => /^>(?:>|\|)?$/.test(operator));
  if (redirect) return redirect.target;
  return command.words[0]?.value === 'tee'
    ? command.words.filter(({ raw }) => !raw.startsWith('-'))[1]
    : undefined;
}

/** The names that `echo`, `printf`, `cat <<EOF` and `base64 <<<` take what they write from; none for other commands. */
function sourcesOf(text: string, { commands }: Pipeline): string[] {
  const isKnown = commands.every(({ words }) =>
    /^(?:echo|printf|cat|base64|openssl|tee|tr|sed)$/.test(words[0]?.value ?? ''),
  );
  if (!isKnown) return [];
  const parts = commands.flatMap(({ words, redirects }) => [
    ...words.map(({ raw }) => raw),
    ...redirects.map(({ operator, target, body }) =>
      body ? text.slice(body.start, body.end) : operator === '<<<' ? (target?.raw ?? '') : '',
    ),
  ]);
  return [...parts.join('\n').matchAll(SOURCE)].flatMap(([, secret, variable]) => secret ?? variable ?? []);
}
