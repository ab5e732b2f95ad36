'use strict';

// Preloaded into a run of a batch: reading a file of the folder HANG_ON never ends, in a thread that can't be asked to stop.
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const open = fs.openSync;

fs.openSync = (path, ...rest) => {
  if (isMainThread || !String(path).startsWith(process.env.HANG_ON)) return open(path, ...rest);
  if (process.env.HANG_MARKER) fs.writeFileSync(process.env.HANG_MARKER, '');
  for (;;);
};
