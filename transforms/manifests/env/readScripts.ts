import type { SourceFile } from '../../types';
import { parseShell } from '../shell/parseShell';
import { scriptsOf, type Script } from '../shell/scripts';
import type { Command, Word } from '../shell/types';
import type { Entry, EntryGroup } from './types';

/** What runs, or deploys, the code of a repository; any other program may read a variable for itself. */
const RUNNER =
  /^(?:node|nodejs|ts-node|ts-node-esm|tsx|nodemon|babel-node|jest|vitest|mocha|ava|tap|nyc|c8|npm|yarn|pnpm|aio)$/;

/** What sets variables for the program behind it. Sources: READMEs of cross-env and dotenv-cli; env(1). */
const WRAPPER = /^(?:npx|env|cross-env(?:-shell)?|dotenv(?:-cli)?)$/;

const ASSIGNMENT = /^([A-Za-z_]\w*)=/;

/** The variables that scripts of a package.json set for what they run: `cross-env NAME=value node x`, `NAME=value node x`. */
export function readScripts(file: SourceFile): EntryGroup[] {
  return scriptsOf(file).scripts.flatMap((script) =>
    parseShell(script.text)
      .flatMap(({ commands }) => commands)
      .map((command) => ({ entries: assignmentsOf(script, command), isAlone: true }))
      .filter(({ entries }) => entries.length > 0),
  );
}

function assignmentsOf(script: Script, { words }: Command): Entry[] {
  const program = words.findIndex((word, index) => !isBeforeProgram(word, words[index - 1]));
  const runner = words[program]?.value?.split(/\s/)[0] ?? '';
  if (program < 1 || !RUNNER.test(runner)) return [];
  return words.slice(0, program).flatMap((word, index) => {
    const name = ASSIGNMENT.exec(word.raw)?.[1];
    const next = words[index + 1];
    const flag = words[index - 1];
    if (name === undefined || !next) return [];
    return entryOf(script, { name, word, next, flag: flag?.raw === '-v' ? flag : undefined });
  });
}

function isBeforeProgram({ raw }: Word, previous: Word | undefined): boolean {
  return (
    ASSIGNMENT.test(raw) || WRAPPER.test(raw) || raw.startsWith('-') || /^-[ec]$/.test(previous?.raw ?? '')
  );
}

interface Assignment {
  readonly name: string;
  readonly word: Word;
  readonly next: Word;
  /** `-v`, by which dotenv-cli is given it. */
  readonly flag: Word | undefined;
}

function entryOf({ toFile }: Script, { name, word, next, flag }: Assignment): Entry {
  const valueStart = word.start + name.length + 1;
  return {
    ...{ name, value: word.value?.slice(name.length + 1) },
    ...{ start: toFile((flag ?? word).start), end: toFile(next.start) },
    nameRange: [toFile(word.start), toFile(word.start + name.length)],
    valueRange: [toFile(valueStart), toFile(word.end)],
    isLines: false,
    write: (other, value) => `${flag ? `${flag.raw} ` : ''}${other}=${value ?? ''} `,
    writeValue: (value) => value,
  };
}
