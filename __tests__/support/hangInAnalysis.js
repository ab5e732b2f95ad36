'use strict';

// Preloaded into a run of a batch: the process that analyses never ends with a file of the folder HANG_ON, and leaves its
// number in the file HANG_MARKER.
const fs = require('node:fs');

const open = fs.openSync;
const isAnalysis = process.send !== undefined;

fs.openSync = (path, ...rest) => {
  if (!isAnalysis || !String(path).startsWith(process.env.HANG_ON)) return open(path, ...rest);
  if (process.env.HANG_MARKER) fs.writeFileSync(process.env.HANG_MARKER, String(process.pid));
  for (;;);
};
