import { workerData } from 'node:worker_threads';

/*
 * What runs beside an analysis, in a thread: if the process that wants its result is killed, an analysis that never ends
 * would go on by itself.
 */

/** Milliseconds between two looks. */
const INTERVAL = 1000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

setInterval(() => {
  if (process.ppid !== workerData || !isAlive(process.ppid)) process.kill(process.pid, 'SIGKILL');
}, INTERVAL);
