import { posix } from 'node:path';
import type { Manifest } from './packages';

/** Where compilers put what they make, and where they find what they make it from. */
const BUILD_FOLDERS = /^(?:dist|lib|build|out|es|esm|cjs|types)(?=\/)/;

/**
 * The files that an entry of a manifest may mean, without endings, best first: the file itself, and the source that a
 * build makes it from.
 */
export function entryCandidates(manifest: Manifest, entry: string): string[] {
  const path = posix.normalize(entry).replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  const sources = BUILD_FOLDERS.test(path)
    ? ['src', ''].map((folder) => posix.join(folder, path.replace(BUILD_FOLDERS, '.')))
    : [];
  return [path, ...sources].map((candidate) => posix.join(manifest.directory, candidate));
}

/** Whether a manifest offers a file to those who install the package. */
export function isEntryPoint(path: string, manifest: Manifest): boolean {
  return manifest.entries.some((entry) => matchEntry(path, manifest, entry) !== undefined);
}

/** What `*` stands for where an entry means a file: nothing, for an entry without one. Undefined for another file. */
export function matchEntry(path: string, manifest: Manifest, entry: string): string | undefined {
  const target = path.replace(/\.[cm]?[jt]sx?$/, '');
  for (const candidate of entryCandidates(manifest, entry)) {
    const [head = '', tail] = candidate.split('*');
    if (tail === undefined) {
      if (candidate === target || posix.join(candidate, 'index') === target) return '';
    } else if (target.startsWith(head) && target.endsWith(tail)) {
      return target.slice(head.length, target.length - tail.length);
    }
  }
  return undefined;
}
