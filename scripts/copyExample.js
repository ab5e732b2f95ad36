'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const EXAMPLE = path.join(__dirname, '..', 'examples', 'cloud-manager-report');

/**
 * Copies the bundled example to a temporary git repository of its own, so that what happens there does not depend on
 * the repository around it.
 *
 * @returns {string} its path; the caller removes it
 */
function copyExample() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ims-codemod-example-'));
  fs.cpSync(EXAMPLE, root, { recursive: true, filter: (source) => path.basename(source) !== 'node_modules' });
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  execFileSync('git', ['add', '--all'], { cwd: root });
  return root;
}

module.exports = { copyExample };
