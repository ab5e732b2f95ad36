import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import { isAlive } from './isAlive';

/** Where a run keeps what it needs no longer than it lasts: clones, copies. As long as it is there, the output is taken. */
export interface WorkFolder {
  folderFor(id: string): string;
  remove(): Promise<void>;
}

/** Milliseconds between two signs of life, and without one after which a run counts as killed. */
const BEAT = 5000;
const SILENCE = 12 * BEAT;

/**
 * Makes the folder, in the output folder, and removes those that killed runs have left there.
 *
 * @throws UserError if another run is using the output folder
 */
export async function openWorkFolder(output: string): Promise<WorkFolder> {
  const parent = join(output, '.work');
  const name = `${hostname()}-${String(process.pid)}-${randomUUID().slice(0, 8)}`;
  const own = join(parent, name);
  // Ours is there before we look for others, so that of two runs that begin together one sees the other.
  await mkdir(own, { recursive: true });
  const close = async () => {
    await remove(own);
    await rmdir(parent).catch(() => undefined);
  };
  const others = (await readdir(parent)).filter((other) => other !== name);
  const { mtimeMs: now } = await stat(own);
  for (const other of others) {
    if (await isInUse(parent, other, now)) {
      await close();
      refuse(output, other);
    }
    await remove(join(parent, other));
  }
  const beat = setInterval(() => {
    const time = new Date();
    utimes(own, time, time).catch(() => undefined);
  }, BEAT).unref();
  return {
    folderFor: (id) => join(own, 'repositories', id),
    remove: () => {
      clearInterval(beat);
      return close();
    },
  };
}

/**
 * Whether the run still goes on that a work folder belongs to. Of a process on another machine only its signs of life
 * tell; and in a container that was started again, another process may have the number of the one that was killed.
 *
 * @param now by the clock of the file system
 */
async function isInUse(parent: string, name: string, now: number): Promise<boolean> {
  const { host, pid } = readName(name);
  if (host === hostname() && (Number(pid) === process.pid || !isAlive(Number(pid)))) return false;
  const stats = await stat(join(parent, name)).catch(() => undefined);
  return stats !== undefined && now - stats.mtimeMs < SILENCE;
}

function readName(name: string): { readonly host?: string; readonly pid?: string } {
  return /^(?<host>.*)-(?<pid>\d+)-[^-]*$/.exec(name)?.groups ?? {};
}

function refuse(output: string, name: string): never {
  const { host = 'another machine', pid = 'unknown' } = readName(name);
  throw new UserError(
    `Another run is writing to ${output}: process ${pid} on ${host}.`,
    EXIT.TRANSIENT,
    'Wait until it is through, or give another folder with --out.',
  );
}

/** Files may still be coming from a git that has just been ended. Mostly there is nothing, which is quick to see. */
export async function remove(path: string): Promise<void> {
  if (existsSync(path)) await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
