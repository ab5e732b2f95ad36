import { isScalar } from 'yaml';
import type { Scalar } from 'yaml';
import type { Edit, SourceFile } from '../../types';
import { allPairs, endOf, itemsOf, pairsOf, readYaml, startOf, valueAt } from '../yaml/readYaml';
import type { Range } from './types';

/** A piece of shell within a file, and the way back into it. */
export interface Script {
  /** As the shell gets it, apart from indentation. */
  readonly text: string;
  /** Where in the file the character at an offset of `text` stands. */
  readonly toFile: (offset: number) => number;
  /** How text has to be written at that place of the file. */
  readonly encode: (text: string) => string;
  /** The scalar it was read from, in YAML and JSON. */
  readonly scalar?: Scalar;
}

/** The scripts of a file, or why they can't be read. */
export interface Scripts {
  readonly scripts: readonly Script[];
  readonly failure?: string;
}

const SHELL_FILE = /\.(?:sh|bash|zsh|ksh)$|(?:^|\/)\.husky\/[\w-]+$/;
const MAKEFILE = /(?:^|\/)(?:GNUm|m|M)akefile$|\.mk$/;
const YAML_FILE = /\.ya?ml$/;
const MANIFEST = /(?:^|\/)package\.json$/;
const CI_FILE =
  /(?:^|\/)(?:\.github\/.+|action|\.?gitlab-ci|azure-pipelines?[\w.-]*|bitbucket-pipelines|\.circleci\/.+|\.travis)\.ya?ml$/;

/** Keys under which continuous integration and task runners keep scripts: GitHub, GitLab, Azure, CircleCI, Travis, Taskfile. */
const SCRIPT_KEYS = new Set(
  'run script bash before_script after_script command commands cmd cmds install before_install'.split(' '),
);

/** Whether a file of this name may hold scripts that `scriptsOf` finds. */
export function holdsScripts(path: string): boolean {
  return [SHELL_FILE, MAKEFILE, YAML_FILE, MANIFEST].some((kind) => kind.test(path));
}

/** Whether nobody is there to answer a question of a script in this file. */
export function isUnattended(path: string): boolean {
  return CI_FILE.test(path);
}

/** The pieces of shell in a shell script, a makefile, the scripts of a package.json, or a YAML file of a known kind. */
export function scriptsOf(file: SourceFile): Scripts {
  if (SHELL_FILE.test(file.path))
    return { scripts: [sliceOf(file.text, { start: 0, end: file.text.length })] };
  if (MAKEFILE.test(file.path)) return { scripts: recipesOf(file.text) };
  const { documents, failure } = readYaml(file.text);
  if (failure !== undefined) return { scripts: [], failure };
  const scalars = MANIFEST.test(file.path)
    ? documents.flatMap((document) =>
        pairsOf(valueAt(document.contents, 'scripts')).map(({ value }) => value),
      )
    : documents
        .flatMap(allPairs)
        .filter(({ key }) => SCRIPT_KEYS.has(String(key.value)))
        .flatMap(({ value }) => (isScalar(value) ? [value] : itemsOf(value)));
  return { scripts: scalars.flatMap((scalar) => scriptOf(file.text, scalar)) };
}

/** An edit of the file that replaces a range of a script in it. */
export function editScript(path: string, script: Script, { start, end }: Range, text: string): Edit {
  return { file: path, start: script.toFile(start), end: script.toFile(end), text: script.encode(text) };
}

function sliceOf(text: string, { start, end }: Range, replace = (part: string) => part): Script {
  return {
    text: replace(text.slice(start, end)),
    toFile: (offset) => start + offset,
    encode: (part) => part,
  };
}

/** The recipes of a makefile: lines that begin with a tab, with those that they continue on. */
function recipesOf(text: string): Script[] {
  const recipe = /^\t(?:[^\\\n]|\\\r?\n|\\.)*/gm;
  return [...text.matchAll(recipe)].map(({ index, 0: line }) => {
    // `@` and `-` before the command are for make.
    const skipped = /^\t[\s@+-]*/.exec(line)?.[0].length ?? 0;
    return sliceOf(text, { start: index + skipped, end: index + line.length });
  });
}

function scriptOf(text: string, scalar: unknown): Script[] {
  if (!isScalar(scalar) || typeof scalar.value !== 'string') return [];
  const range = { start: startOf(scalar), end: endOf(scalar) };
  // Where YAML folds lines they are joined by a space; keeping their length keeps offsets.
  const fold = (part: string): string => part.replace(/[\r\n]/g, ' ');
  if (scalar.type === 'QUOTE_DOUBLE') return [{ ...quotedScript(text, range, escapeDouble), scalar }];
  if (scalar.type === 'QUOTE_SINGLE')
    return [{ ...quotedScript(text, range, (part) => part.replaceAll("'", "''")), scalar }];
  if (scalar.type !== 'BLOCK_LITERAL' && scalar.type !== 'BLOCK_FOLDED')
    return [{ ...sliceOf(text, range, fold), scalar }];
  const start = text.indexOf('\n', range.start) + 1;
  const isFolded = scalar.type === 'BLOCK_FOLDED';
  return [
    { ...sliceOf(text, { start, end: Math.max(start, range.end) }, isFolded ? fold : undefined), scalar },
  ];
}

function escapeDouble(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

const ESCAPED = /^(?:\\(?:\r?\n|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[^])|''|[^])/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', b: '\b', f: '\f' };

/** A quoted scalar, character by character: what takes several characters in the file is one in the script. */
function quotedScript(text: string, { start, end }: Range, encode: (text: string) => string): Script {
  const isSingle = text[start] === "'";
  const offsets: number[] = [];
  let decoded = '';
  for (let at = start + 1; at < end - 1;) {
    const char = text[at] ?? '';
    const isEscape = isSingle ? text.startsWith("''", at) : char === '\\';
    const whole = isEscape ? (ESCAPED.exec(text.slice(at, end - 1))?.[0] ?? char) : char;
    for (const unit of isEscape ? unescape(whole) : char === '\n' || char === '\r' ? ' ' : char) {
      decoded += unit;
      offsets.push(at);
    }
    at += whole.length;
  }
  offsets.push(end - 1);
  return { text: decoded, toFile: (offset) => offsets[offset] ?? end - 1, encode };
}

function unescape(whole: string): string {
  if (whole === "''") return "'";
  if (/^\\[xu]/.test(whole)) return String.fromCharCode(parseInt(whole.slice(2), 16));
  return /^\\\r?\n$/.test(whole) ? '' : (ESCAPES[whole.slice(1)] ?? whole.slice(1));
}
