import { posix } from 'node:path';
import { isImporting, isLockFile } from '../discover/fileKinds';
import { DEPENDENCY_LISTS } from './packages';

/** What stands before the name of a module in code that loads or mocks one, and in types that name one. */
const SPECIFIER =
  /\b(?:from|import|require|resolve|export|types|(?:jest|vi)\.\w+)\b\s*(?:\(|=)?\s*(['"`])([^'"`\n]+)\1/g;

/** Loads by a name that is put together as the program runs: what stands in the parentheses. */
const COMPUTED = /\b(?:require|import)\s*\(\s*((?:[^()\n]|\([^()\n]*\))+)\)/g;

/** A name that can only be a path, whatever is in it. */
const IS_PATH = /^(?:path\b|join\(|resolve\(|require\.resolve|new URL|pathToFileURL|__dirname|__filename)/;

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/(?!\/).*$/gm;

/** Parts of a manifest that name packages without using them. */
const NOT_USES = [
  ...DEPENDENCY_LISTS,
  'overrides',
  'resolutions',
  'peerDependenciesMeta',
  'name',
  'keywords',
];

/** The use of a package that leaves no doubt. */
export const LOADS = 'loads it';

/** Files that speak of packages without using them. */
const PROSE = /\.(?:md|mdx|txt|rst|lock|lockb|snap|map|svg|html?|csv)$|(?:^|\/)(?:LICENSE|CHANGELOG)[^/]*$/i;

/** The packages that code loads by their names. */
export function packagesIn(text: string): Set<string> {
  const specifiers = [...text.replace(COMMENT, '').matchAll(SPECIFIER)].flatMap(([, , name]) => name ?? []);
  return new Set(specifiers.flatMap((specifier) => packageOf(specifier) ?? []));
}

/** `@scope/name` for `@scope/name/lib/x`; undefined for a file, an alias of a package, a module of Node. */
function packageOf(specifier: string): string | undefined {
  if (/^(?:[./#~]|node:|[a-z]+:\/\/)/.test(specifier)) return undefined;
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}

/** How a file uses a package, in words that follow its path; undefined if it does not. */
export function useOfPackage(name: string, path: string, text: string): string | undefined {
  if (PROSE.test(path) || isLockFile(path)) return undefined;
  const file = posix.basename(path);
  if (file === 'package.json')
    return namesPackage(name, ownPart(text)) ? 'names it outside of its lists' : undefined;
  if (!isImporting(path)) return namesPackage(name, text) ? 'names it' : undefined;
  const code = text.replace(COMMENT, '');
  if (new RegExp(`['"\`]${escape(name)}(?:['"\`/])`).test(code)) return LOADS;
  const computed = [...code.matchAll(COMPUTED)].some(([, argument = '']) => mayMean(argument.trim(), name));
  return computed ? 'loads modules by names that are put together as it runs' : undefined;
}

function mayMean(argument: string, name: string): boolean {
  const [, , quoted, next] = /^(['"])([^'"]*)\1\s*(\+)?/.exec(argument) ?? [];
  if (quoted !== undefined) return next !== undefined && name.startsWith(quoted);
  const [, template] = /^`([^`$]*)\$\{/.exec(argument) ?? [];
  if (template !== undefined) return name.startsWith(template);
  return /^[\w$]/.test(argument) && !IS_PATH.test(argument);
}

/** What a manifest says apart from the lists of packages: scripts, settings of tools. */
function ownPart(text: string): string {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof content !== 'object' || content === null) return text;
    return JSON.stringify(
      Object.fromEntries(Object.entries(content).filter(([key]) => !NOT_USES.includes(key))),
    );
  } catch {
    return text;
  }
}

/** Whether settings or commands name a package: as a whole value, as a module to be loaded or a package to be installed. */
function namesPackage(name: string, text: string): boolean {
  const escaped = escape(name);
  return new RegExp(
    [
      `["']${escaped}["'/]`,
      `^\\s*(?:-|[\\w-]+:)\\s+${escaped}\\s*$`,
      `node_modules/${escaped}(?![\\w.-])`,
      `(?:npx|npm|yarn|pnpm|bun|bunx|-r|--require|--import)\\s(?:[^\\n&|;]*\\s)?${escaped}(?![\\w/.-])`,
    ].join('|'),
    'm',
  ).test(text);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
