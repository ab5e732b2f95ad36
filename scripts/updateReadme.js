'use strict';

/* Writes the diff of the bundled example, as the built command line makes it, into the README. */

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { copyExample } = require('./copyExample');
const { README, withDiff } = require('./readmeDiff');

const COMMAND_LINE = path.join(__dirname, '..', 'dist', 'bin', 'ims-codemod.js');

const root = copyExample();
try {
  const diff = execFileSync(process.execPath, [COMMAND_LINE], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  fs.writeFileSync(README, withDiff(fs.readFileSync(README, 'utf8'), diff));
} finally {
  fs.rmSync(root, { recursive: true, force: true });
}
