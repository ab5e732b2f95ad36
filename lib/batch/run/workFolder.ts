import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Where a run keeps what it needs no longer than it lasts: clones, copies. */
export interface WorkFolder {
  folderFor(id: string): string;
  remove(): Promise<void>;
}

/** Makes the folder, in the output folder, and removes those that killed runs have left there. */
export async function openWorkFolder(output: string): Promise<WorkFolder> {
  const parent = join(output, '.work');
  const own = join(parent, `${hostname()}-${String(process.pid)}`);
  await mkdir(parent, { recursive: true });
  const stale = (await readdir(parent))
    .map((name) => join(parent, name))
    .filter((path) => path === own || !isAlive(path));
  await Promise.all(stale.map(remove));
  await mkdir(own);
  return {
    folderFor: (id) => join(own, 'repositories', id),
    remove: async () => {
      await remove(own);
      // Another run may be using it.
      await rmdir(parent).catch(() => undefined);
    },
  };
}

/** Whether the process still runs that a work folder belongs to; of another machine nothing is known. */
function isAlive(path: string): boolean {
  const [, host, pid] = /([^/\\]*)-(\d+)$/.exec(path) ?? [];
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
}

/** Files may still be coming from a git that has just been ended. */
export function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
