import { posix } from 'node:path';
import type { PackageFacts } from '../types';
import { lowestOfOneMajor } from '../versions';
import { majorOf, mockMissingFetch } from './chooseClient';
import { LIBRARY_VERSIONS, type LibraryVersion } from './libraries';
import { LIBRARY_NAMES, type LibraryName } from './libraryNames';
import type { ModuleStyle, TokenClient } from './types';

/** The first major version of Node of which every release lets `require` load ES modules. Source: its release notes. */
const REQUIRES_ESM = 23;

/** The module that is to be written, and the package that it will stand in. */
export interface Site {
  readonly path: string;
  readonly style: ModuleStyle;
  readonly facts: PackageFacts | undefined;
}

/** Chooses the version of a library that can do the job in a package, or says why none can and what can instead. */
export function chooseLibrary(name: LibraryName, site: Site): LibraryVersion | string {
  const found = judge(name, site);
  if (typeof found !== 'string') return found;
  const others = LIBRARY_NAMES.filter((other) => typeof judge(other, site) !== 'string');
  const instead =
    others.length > 0 ? `with --client ${others.join(' or ')}, or without it` : 'without --client';
  return `Not rewritten: ${found} Run this again ${instead}.`;
}

function judge(name: LibraryName, site: Site): LibraryVersion | string {
  const versions = LIBRARY_VERSIONS.filter(({ library }) => library === name);
  const asked = versions[0] && site.facts?.dependencies.get(versions[0].package);
  const major = asked === undefined ? undefined : lowestOfOneMajor(asked)?.[0];
  const known = asked === undefined ? versions : versions.filter((version) => version.major === major);
  if (known.length === 0) {
    const majors = versions.map((version) => String(version.major)).join(' or ');
    return `package.json asks for ${versions[0]?.package ?? name} ${asked ?? ''}, and the module can be written for version ${majors}.`;
  }
  const reasons = known.map((version) => whyNot(version, site));
  const usable = known.find((_version, index) => reasons[index] === undefined);
  return usable ?? reasons.at(-1) ?? name;
}

function whyNot(version: LibraryVersion, { path, style, facts }: Site): string | undefined {
  const named = `${version.package} ${String(version.major)}`;
  if (!facts) return `no package.json around this file could ask for ${version.package}.`;
  const { node } = facts;
  if (node !== undefined && node < parseInt(version.node))
    return `${named} needs Node ${version.node}, and this package has to run on Node ${String(node)}.`;
  const mock = version.usesFetch ? mockMissingFetch(facts) : undefined;
  if (mock)
    return `${named} sends its request by fetch, which ${mock.name} does not see before version ${String(mock.before)}; the tests here use version ${String(majorOf(facts, mock.name))}.`;
  if (!version.isEsmOnly || isNativeEsm(path, style, facts)) return undefined;
  if (facts.dependencies.has('jest'))
    return `${named} is an ES module only, which Jest cannot load into CommonJS.`;
  const isCompiled = style.system === 'esm';
  return isCompiled && (node ?? 0) < REQUIRES_ESM
    ? `${named} is an ES module only, and this code may be compiled to CommonJS: package.json does not say "type": "module".`
    : undefined;
}

/** Whether Node itself takes the module as an ES module, whoever compiled it. */
function isNativeEsm(path: string, { system }: ModuleStyle, { type }: PackageFacts): boolean {
  const ending = posix.extname(path);
  return system === 'esm' && (ending.startsWith('.m') || (type === 'module' && !ending.startsWith('.c')));
}

/** What the module does with a library: CommonJS gets one that is an ES module only when it first needs it. */
export function libraryClient(
  { library, form, isEsmOnly, ...version }: LibraryVersion,
  style: ModuleStyle,
): TokenClient {
  const { imported, request, helpers } = form;
  const from = { source: version.package, imported };
  if (!isEsmOnly || style.system === 'esm') return { name: library, from, request, helpers };
  const load = `  const ${imported} = await import('${version.package}');`;
  return { name: library, request: [load, ...request], helpers };
}
