import { posix } from 'node:path';
import type { Manifest } from './packages';

/** https://github.com/nodejs/Release#release-schedule */
const CODENAMES: Readonly<Record<string, number>> = {
  ...{ argon: 4, boron: 6, carbon: 8, dubnium: 10, erbium: 12, fermium: 14 },
  ...{ gallium: 16, hydrogen: 18, iron: 20, jod: 22, krypton: 24 },
};

/** Files of a package, or of a folder around it, that name a version of Node. */
const VERSION_FILE = /^(?:\.nvmrc|\.node-version|Dockerfile[^/]*|[^/]+\.dockerfile)$/;

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;

/** The value of `node-version:` in a workflow, and of lists by which a matrix names versions. */
const IN_WORKFLOW =
  /^[\s-]*["']?node(?:[-_]?versions?)?["']?\s*:\s*(.+(?:\n\s*-\s+["']?[\w.*/-]+["']?\s*$)*|(?:\n\s*-\s+.+)+)/gim;

const IN_DOCKERFILE = /^\s*FROM\s+(?:--\S+\s+)?(?:\S+\/)?node:(\S+)/gim;

/**
 * The lowest major version of Node that a package has to run on, going by its manifest, version files, workflows and
 * images; undefined if none of them tells.
 *
 * @param paths every file of the repository
 */
export function lowestNode(
  manifest: Manifest,
  paths: readonly string[],
  read: (path: string) => string | undefined,
): number | undefined {
  const isAround = (path: string): boolean => {
    const directory = posix.dirname(path);
    return (
      directory === '.' || directory === manifest.directory || manifest.directory.startsWith(`${directory}/`)
    );
  };
  const said = paths.flatMap((path) => {
    if (WORKFLOW.test(path)) return capturesOf(IN_WORKFLOW, read(path) ?? '');
    const name = posix.basename(path);
    if (!VERSION_FILE.test(name) || !isAround(path)) return [];
    return name.startsWith('.') ? [read(path) ?? ''] : capturesOf(IN_DOCKERFILE, read(path) ?? '');
  });
  const majors = [...said.flatMap(majorsIn), ...(manifest.node === undefined ? [] : majorsIn(manifest.node))];
  return majors.length === 0 ? undefined : Math.min(...majors);
}

function capturesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].flatMap(([, captured]) => captured ?? []);
}

/** The majors that a version, a range or a list of them begins with; upper bounds (`<23`) don't count. */
function majorsIn(text: string): number[] {
  const plain = text.replace(/#.*$/gm, '').replace(/\$\{\{.*?\}\}/g, '');
  const numbers = [...plain.matchAll(/(<=?\s*)?(?<![\w.-])v?(\d{1,3})(?:\.[\dx*]+)*/g)]
    .filter(([, upper]) => upper === undefined)
    .map(([, , major]) => Number(major));
  const named = [...plain.matchAll(/[a-z]+/gi)].flatMap(([word]) => CODENAMES[word.toLowerCase()] ?? []);
  return [...numbers.filter((major) => major > 0), ...named];
}
