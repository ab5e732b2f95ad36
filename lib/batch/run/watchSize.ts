import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds between two looks. */
const INTERVAL = 200;

/**
 * Watches how large a folder gets.
 *
 * @param onExceeded called once when its files are larger than `bytes` together
 * @returns ends the watch
 */
export function watchSize(folder: string, bytes: number, onExceeded: () => void): () => void {
  const timer = setInterval(() => {
    if (sizeOf(folder) <= bytes) return;
    clearInterval(timer);
    onExceeded();
  }, INTERVAL);
  return () => {
    clearInterval(timer);
  };
}

/** Size of the files in a folder; links are not followed. */
export function sizeOf(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files.reduce((sum, file) => sum + fileSize(join(folder, file)), 0);
  } catch {
    // It is still to come, or has just been renamed.
    return 0;
  }
}

function fileSize(file: string): number {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : 0;
}
