'use strict';

// Preloaded into a measured process: appends the most memory that it held, in kilobytes, to the file PEAK_FILE.
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    fs.appendFileSync(process.env.PEAK_FILE, `${process.resourceUsage().maxRSS}\n`);
  });
}
