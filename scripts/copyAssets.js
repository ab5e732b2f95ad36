'use strict';

// Puts beside the compiled code what the compiler does not copy.
const { cpSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');

for (const asset of ['lib/report/schema.json', 'lib/batch/export/templates']) {
  cpSync(join(root, asset), join(root, 'dist', asset), { recursive: true });
}
