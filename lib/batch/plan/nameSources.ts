import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { RepositorySource } from '../types';

const MAX_LENGTH = 100;

/** Names that Windows keeps for devices, and that lead elsewhere. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The parts of a git URL that say which repository it is: over https or over ssh, it is the same. */
export interface UrlParts {
  /** With the port, in lower case; empty for a file. */
  readonly host: string;
  /** Without slashes around it, and without `.git`. */
  readonly path: string;
}

export function splitUrl(url: string): UrlParts {
  const [, scpHost, scpPath] = /^[^@/]+@([^:/]+):(.*)$/.exec(url) ?? [];
  const { host, pathname } =
    scpHost === undefined ? new URL(url) : { host: scpHost, pathname: scpPath ?? '' };
  return { host: host.toLowerCase(), path: pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '') };
}

/** Sources that differ in this are different repositories. */
export function keyOf(source: RepositorySource): string {
  if (source.kind === 'folder') return source.path;
  const { host, path } = splitUrl(source.url);
  return `${host}//${path}`;
}

/**
 * Gives each source a name that a folder can have: of a URL the path, of a folder its last part. Those that would have
 * the same name, on any file system, are told apart by a hash.
 *
 * @param sources no two of the same key
 */
export function nameSources(sources: readonly RepositorySource[]): string[] {
  const names = sources.map(nameOf);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return sources.map((source, index) => {
    const name = names[index] ?? '';
    const isFine = counts.get(name.toLowerCase()) === 1 && name !== '' && !RESERVED.test(name);
    return isFine ? name : `${name || 'repository'}-${hashOf(keyOf(source))}`;
  });
}

function nameOf(source: RepositorySource): string {
  return pathFor(source)
    .replace(/\.git$/, '')
    .replaceAll('/', '.')
    .replace(/[^\w.-]/g, '_')
    .slice(-MAX_LENGTH)
    .replace(/^[.-]+|\.+$/g, '');
}

function pathFor(source: RepositorySource): string {
  if (source.kind === 'folder') return basename(source.path);
  const { host, path } = splitUrl(source.url);
  return host === '' ? basename(path) : path;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
