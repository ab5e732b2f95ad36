import { lstatSync, readFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { join, posix, relative, sep } from 'node:path';

/** Reads files of one repository, and nothing that lies outside of it or behind a link. Paths are relative, with `/`. */
export class RepositoryFiles {
  private readonly texts = new Map<string, string | undefined>();
  private readonly kinds = new Map<string, 'file' | 'directory' | undefined>();

  /** @param root absolute, without links */
  constructor(readonly root: string) {}

  isFile(path: string): boolean {
    return this.kindOf(path) === 'file';
  }

  isDirectory(path: string): boolean {
    return this.kindOf(path) === 'directory';
  }

  /** The text of a file; undefined when there is none, or it is not UTF-8. */
  read(path: string): string | undefined {
    if (!this.texts.has(path)) this.texts.set(path, this.isFile(path) ? this.readText(path) : undefined);
    return this.texts.get(path);
  }

  /** A path below the root, for an absolute one; undefined for one outside. */
  relativeTo(absolute: string): string | undefined {
    const path = relative(this.root, absolute).split(sep).join('/');
    return path === '..' || path.startsWith('../') ? undefined : path;
  }

  private kindOf(path: string): 'file' | 'directory' | undefined {
    if (!this.kinds.has(path)) this.kinds.set(path, this.findKind(path));
    return this.kinds.get(path);
  }

  private findKind(path: string): 'file' | 'directory' | undefined {
    const absolute = join(this.root, path);
    const inside = this.relativeTo(absolute);
    if (inside === undefined) return undefined;
    // What is reached through a link is not a file of this repository; its folder is looked at once for all in it.
    if (inside !== '' && this.kindOf(posix.dirname(inside)) !== 'directory') return undefined;
    const stats = lstatSync(absolute, { throwIfNoEntry: false });
    return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'directory' : undefined;
  }

  private readText(path: string): string | undefined {
    try {
      const bytes = readFileSync(join(this.root, path));
      return isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8') : undefined;
    } catch {
      return undefined;
    }
  }
}
