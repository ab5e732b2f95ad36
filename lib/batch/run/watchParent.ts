import { workerData } from 'node:worker_threads';
import { isAlive } from './isAlive';

/*
 * What runs beside an analysis, in a thread: if the process that wants its result is killed, an analysis that never ends
 * would go on by itself.
 */

/** Milliseconds between two looks. */
const INTERVAL = 1000;

setInterval(() => {
  if (process.ppid !== workerData || !isAlive(process.ppid)) process.kill(process.pid, 'SIGKILL');
}, INTERVAL);
