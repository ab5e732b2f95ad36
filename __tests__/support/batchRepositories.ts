import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JWT_FLOW, JWT_FLOW_WITH_SECRETS } from './jwtFlow';
import { addFiles, commitAll, git } from './temporaryTree';

/** How a repository of the batch must end: `changed` and `manual` are both `done`. */
export type Expected = 'changed' | 'manual' | 'nothing' | 'partial' | 'failed' | 'retry' | 'skipped';

/** A batch of repositories: what each is planned by, and how it must end, by id. */
export interface BatchRepositories {
  readonly locations: readonly string[];
  readonly expected: ReadonlyMap<string, Expected>;
}

type Files = Readonly<Record<string, string | Buffer>>;
/** Makes a repository in a folder; gives the location to plan it by, if that is not the folder. */
type Make = (folder: string) => string | undefined;

const FIXTURES = join(__dirname, '../../__testfixtures__');

const readLookAlike = (name: string): Files => ({
  'src/auth.js': fs.readFileSync(join(FIXTURES, `${name}.input.js`), 'utf8'),
});

const flow: Files = { 'src/auth.js': JWT_FLOW, 'README.md': '# A shop\n' };
const unknownScope: Files = { 'auth.js': JWT_FLOW.replace('ent_user_sdk', 'ent_no_such_api_sdk') };
const plain: Files = { 'index.js': 'module.exports = 1;\n', 'style.css': 'a {}\n' };

const committed =
  (files: Files): Make =>
  (folder) => {
    git(folder, 'init', '--quiet');
    addFiles(folder, files);
    commitAll(folder);
    return undefined;
  };

const byUrl =
  (make: Make): Make =>
  (folder) => {
    make(folder);
    return pathToFileURL(folder).href;
  };

function bare(folder: string): undefined {
  committed(flow)(folder);
  const aside = `${folder}.aside`;
  fs.renameSync(folder, aside);
  git(aside, 'clone', '--quiet', '--bare', '.', folder);
  fs.rmSync(aside, { recursive: true });
}

function detached(folder: string): undefined {
  committed(flow)(folder);
  git(folder, 'checkout', '--quiet', '--detach');
}

/** What is not committed is not the batch's business. */
function dirty(folder: string): undefined {
  committed(plain)(folder);
  addFiles(folder, { 'index.js': JWT_FLOW, 'new.js': JWT_FLOW });
}

function brokenRef(folder: string): undefined {
  committed(flow)(folder);
  const branch = git(folder, 'symbolic-ref', 'HEAD').trim();
  fs.writeFileSync(join(folder, '.git', branch), 'no commit\n');
}

function missingObject(folder: string): undefined {
  committed(flow)(folder);
  const blob = git(folder, 'rev-parse', 'HEAD:src/auth.js').trim();
  fs.rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
}

/** A few objects that list as 10 billion files. */
function bomb(folder: string): undefined {
  git(folder, 'init', '--quiet');
  const write = (args: readonly string[], input: string) =>
    execFileSync('git', args, { cwd: folder, input, encoding: 'utf8' }).trim();
  const makeTree = (entry: string) =>
    write(['mktree'], Array.from({ length: 10 }, (_, n) => `${entry}\t${String(n)}.js\n`).join(''));
  let tree = makeTree(`100644 blob ${write(['hash-object', '-w', '--stdin'], JWT_FLOW)}`);
  for (let depth = 0; depth < 9; depth += 1) tree = makeTree(`040000 tree ${tree}`);
  git(folder, 'update-ref', 'HEAD', git(folder, 'commit-tree', '-m', 'Everything', tree).trim());
}

/** Larger than {@link SIZE_LIMIT}, and does not compress. */
const huge: Files = { ...flow, 'video.bin': randomBytes(5 << 20) };

/** Megabytes that a test gives its repositories. */
export const SIZE_LIMIT = 4;

/** What a test must say about each kind, and how many of it there are. */
const KINDS: readonly (readonly [name: string, count: number, expected: Expected, make: Make])[] = [
  ['flow', 12, 'changed', committed(flow)],
  ['flow-by-url', 6, 'changed', byUrl(committed(flow))],
  ['secret', 2, 'changed', committed({ 'auth.js': JWT_FLOW_WITH_SECRETS })],
  ['manual', 3, 'manual', committed(unknownScope)],
  ['aem', 3, 'nothing', committed(readLookAlike('untouched/aem-service-credentials'))],
  ['google', 2, 'nothing', committed(readLookAlike('untouched/google-jwt-bearer'))],
  ['migrated', 2, 'nothing', committed(readLookAlike('token-expiry/untouched-client-credentials'))],
  ['plain', 7, 'nothing', committed(plain)],
  ['plain-by-url', 3, 'nothing', byUrl(committed(plain))],
  ['no-code', 1, 'nothing', committed({ 'README.md': JWT_FLOW })],
  ['dirty', 1, 'nothing', dirty],
  ['bare', 3, 'changed', bare],
  ['detached', 3, 'changed', detached],
  ['empty', 2, 'skipped', (folder) => void git(folder, 'init', '--quiet')],
  ['unparsable', 2, 'partial', committed({ ...flow, 'bad.js': `${JWT_FLOW}\n)` })],
  ['utf16', 1, 'partial', committed({ 'auth.js': Buffer.from(`\uFEFF${JWT_FLOW}`, 'utf16le') })],
  ['broken-ref', 1, 'failed', brokenRef],
  ['missing-object', 1, 'failed', missingObject],
  ['bomb', 1, 'failed', bomb],
  ['huge', 1, 'failed', committed(huge)],
  ['huge-by-url', 1, 'failed', byUrl(committed(huge))],
  ['gone', 1, 'failed', (folder) => pathToFileURL(join(folder, 'gone')).href],
];

/** Makes 59 repositories below `root`, of every kind but hostile ones and those that never answer. */
export function makeBatchRepositories(root: string): BatchRepositories {
  const locations: string[] = [];
  const expected = new Map<string, Expected>();
  for (const [name, count, end, make] of KINDS) {
    for (let index = 1; index <= count; index += 1) {
      const id = `${name}-${String(index)}`;
      const folder = join(root, id);
      fs.mkdirSync(folder);
      locations.push(make(folder) ?? folder);
      expected.set(name === 'gone' ? 'gone' : id, end);
    }
  }
  return { locations, expected };
}
