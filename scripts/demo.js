'use strict';

/* Shows the main job: a preview over the bundled example, with the command line as it was built. */

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { copyExample } = require('./copyExample');

const COMMAND_LINE = path.join(__dirname, '..', 'dist', 'bin', 'ims-codemod.js');

const root = copyExample();
try {
  console.log('examples/cloud-manager-report $ npx ims-codemod\n');
  const { status } = spawnSync(process.execPath, [COMMAND_LINE], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  fs.rmSync(root, { recursive: true, force: true });
}
