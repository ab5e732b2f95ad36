'use strict';

// Preloaded into a run of a batch: the process is killed while it appends the entry number KILL_AT_ENTRY.
const fs = require('node:fs');

const append = fs.appendFileSync;
let entries = 0;

fs.appendFileSync = (file, text, ...rest) => {
  if (String(file).endsWith('state.jsonl')) entries += 1;
  if (entries < Number(process.env.KILL_AT_ENTRY)) return append(file, text, ...rest);
  append(file, text.slice(0, text.length / 2), ...rest);
  return process.kill(process.pid, 'SIGKILL');
};
