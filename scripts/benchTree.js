'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const FOLDERS = 400;
const FILES_PER_FOLDER = 50;
const HITS = 5;
const FLOW = path.join(__dirname, '..', 'examples', 'cloud-manager-report', 'src', 'adobe-token.js');
const FLOW_ACROSS = path.join(
  __dirname,
  ...['..', '__testfixtures__', 'across-files', 'key-claims-exchange-config', 'input', 'src'],
);

const MODULE_FOLDERS = 60;
const MODULES_PER_FOLDER = 50;

const STATEMENTS = [
  (n) =>
    `export function load${n}(id: string): Promise<Item${n}> {\n  return request(\`/items/${n}/\${id}\`);\n}\n`,
  (n) => `export interface Item${n} {\n  id: string;\n  name: string;\n  size: ${n};\n}\n`,
  (n) =>
    `const total${n} = items.filter((item) => item.size > ${n}).reduce((sum, item) => sum + item.size, 0);\n`,
  (n) => `// Items are sorted by size, then by name; see the table above for what ${n} stands for.\n`,
  (n) => `export class Store${n} {\n  private items = new Map<string, number>([['first', ${n}]]);\n}\n`,
  (n) =>
    `it('keeps ${n} items', async () => {\n  expect(await store.list({ limit: ${n} })).toHaveLength(${n});\n});\n`,
];

/** Makes a function that gives numbers below another, the same ones in every run. */
function makeNumbers() {
  let seed = 1;
  return (below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
}

/** Writes a file of ordinary code, about 2 KB. */
function writeCode(file, next) {
  const count = 5 + next(30);
  const parts = Array.from({ length: count }, () => STATEMENTS[next(STATEMENTS.length)](next(1000)));
  fs.writeFileSync(file, parts.join('\n'));
}

/**
 * Writes 20,000 files of ordinary code, the same in every run, about 2 KB each.
 *
 * @returns {number} how many
 */
function writeTree(root) {
  const next = makeNumbers();
  for (let folder = 0; folder < FOLDERS; folder += 1) {
    const directory = path.join(root, 'packages', `p${folder % 20}`, 'src', `f${folder}`);
    fs.mkdirSync(directory, { recursive: true });
    for (let file = 0; file < FILES_PER_FOLDER; file += 1) {
      writeCode(path.join(directory, `file${file}.ts`), next);
    }
  }
  return FOLDERS * FILES_PER_FOLDER;
}

/**
 * Adds files that hold a JWT flow, far apart.
 *
 * @returns {number} how many
 */
function plantHits(root) {
  for (let hit = 0; hit < HITS; hit += 1) {
    fs.copyFileSync(FLOW, path.join(root, 'packages', `p${hit * 4}`, 'src', 'adobe-token.js'));
  }
  return HITS;
}

/**
 * Writes 3,000 modules that import each other, their folders' settings and, some of them, the token.
 *
 * @returns {number} how many
 */
function writeModules(root) {
  for (let folder = 0; folder < MODULE_FOLDERS; folder += 1) {
    const directory = path.join(root, 'src', `f${folder}`);
    fs.mkdirSync(directory, { recursive: true });
    for (let file = 0; file < MODULES_PER_FOLDER; file += 1) {
      const others = [file + 1, file + 7].map((other) => `./m${other % MODULES_PER_FOLDER}`);
      const specifiers =
        file === 0 ? ['../auth/exchange'] : [...others, `../f${(folder + 1) % MODULE_FOLDERS}/config`];
      const imports = specifiers.map((name, index) => `const other${index} = require('${name}');`);
      const body = [0, 1, 2, 3].map((n) => `exports.work${n} = async (input) => ({ ...input, size: ${n} });`);
      const name = file === 1 ? 'config' : `m${file}`;
      fs.writeFileSync(path.join(directory, `${name}.js`), [...imports, ...body, ''].join('\n'));
    }
  }
  return MODULE_FOLDERS * MODULES_PER_FOLDER;
}

/** Adds one flow to these modules: in the file that they import, or over that one and three others. */
function plantFlow(root, isAcross) {
  const target = path.join(root, 'src');
  fs.rmSync(path.join(target, 'auth'), { recursive: true, force: true });
  fs.mkdirSync(path.join(target, 'auth'));
  if (isAcross) fs.cpSync(FLOW_ACROSS, target, { recursive: true });
  else fs.copyFileSync(FLOW, path.join(target, 'auth', 'exchange.js'));
}

/**
 * Makes git repositories of about 50 files, a tenth of them with a JWT flow, packed as a clone is.
 *
 * @returns {{ folders: string[], files: number, hits: number }} where they are, and what is in them
 */
function writeSmallRepositories(root, count) {
  const next = makeNumbers();
  let files = 0;
  let hits = 0;
  const folders = Array.from({ length: count }, (_, index) => path.join(root, `repository-${index}`));
  for (const [index, folder] of folders.entries()) {
    const source = path.join(folder, 'src');
    fs.mkdirSync(source, { recursive: true });
    const size = 20 + next(60);
    for (let file = 0; file < size; file += 1) writeCode(path.join(source, `file${file}.ts`), next);
    files += size;
    if (index % 10 === 0) {
      fs.copyFileSync(FLOW, path.join(source, 'adobe-token.js'));
      files += 1;
      hits += 1;
    }
    const identity = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com'];
    const git = (...args) => execFileSync('git', args, { cwd: folder });
    git('init', '--quiet');
    git('add', '--all');
    git(...identity, 'commit', '--quiet', '--message', 'Everything');
    git('repack', '-a', '-d', '--quiet');
  }
  return { folders, files, hits };
}

module.exports = { writeSmallRepositories, writeTree, plantHits, writeModules, plantFlow };
