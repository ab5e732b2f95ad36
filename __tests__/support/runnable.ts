import jwt from 'jsonwebtoken';
import type { MigrationResult } from '../../transforms/types';
import { credential, type SigningKey } from './ims/credential';
import { listFixtures, migrateFixture, readJson, type Fixture } from './fixtures';
import { migrateTree, type RepositoryFixture, type Tree } from './repositoryFixtures';
import { compile, type Program, type ProgramCall } from './runProgram';

/**
 * `<case>.run.json`: how a fixture is run as a program. Texts of `env`, `envAfter` and `files` may hold `{{clientId}}` and
 * the other values of the test credential, and for the key `{{key}}`, `{{escapedKey}}`, `{{base64Key}}`, `{{encryptedKey}}`, `{{jwt}}` (signed).
 */
interface RunFile {
  /** Dotted path of the export that gives the token; `getToken` if absent. */
  readonly entry?: string;
  readonly callback?: boolean;
  /** What the program calls the expiry, and in which unit; see ProgramCall.expiry. */
  readonly expiry?: {
    readonly entry: string;
    readonly is: ExpiryUnit;
    /** The expiry as it was, where that was not the token's: `wrong`, taken for another unit; `own`, the program's idea. */
    readonly before?: 'wrong' | 'own';
  };
  readonly env?: Readonly<Record<string, string>>;
  /** Variables that a person has to set differently after the migration; others are as they were, without the key. */
  readonly envAfter?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** False for a program that IMS refused even before, by a mistake of its own. */
  readonly worksBefore?: boolean;
}

export type ExpiryUnit =
  'epoch milliseconds' | 'epoch seconds' | 'milliseconds' | 'seconds' | 'minutes' | 'hours';

/** A fixture with the programs it stands for. */
export interface Runnable {
  readonly name: string;
  readonly worksBefore: boolean;
  readonly expiry: RunFile['expiry'];
  /** The program as it was written, with a key to sign with. */
  before(key: SigningKey): Program;
  /** The program as the pipeline leaves it, in its new environment: scopes set, the key gone. */
  after(): Program;
}

/** Scopes a person would copy from the credential in the console. */
const SCOPES = 'openid,AdobeID';

const PEM = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[^-]*[A-Za-z0-9+/]{20}[^-]*-----END \1-----/g;

/** Puts a real key where a program has one written in it, its lines joined as they are written there. */
function insertKey(text: string, { privateKey }: SigningKey): string {
  return text.replace(PEM, (written: string) => {
    const [, separator = '\n'] = /KEY-----((?:\\n|[\s'",+])*)/.exec(written) ?? [];
    return privateKey.trim().split('\n').join(separator);
  });
}

/** All fixtures that can be run. */
export function listRunnables(): Runnable[] {
  return listFixtures().flatMap((fixture) => readRunnable(fixture) ?? []);
}

/** The programs a fixture stands for; undefined for one that cannot be run. */
export function readRunnable(fixture: Fixture): Runnable | undefined {
  const file = readJson<RunFile>(fixture.sibling('.run.json'));
  return file && makeRunnable(fixture, file);
}

function makeRunnable(fixture: Fixture, file: RunFile): Runnable {
  const { entry = 'getToken', callback = false, expiry, env = {}, envAfter = {}, files = {} } = file;
  const call: ProgramCall = { entry, callback, ...(expiry && { expiry: expiry.entry }) };
  return {
    name: fixture.name,
    worksBefore: file.worksBefore ?? true,
    expiry,
    before: (key) => ({
      path: fixture.path,
      source: insertKey(fixture.input, key),
      files: fill(files, keyForms(key)),
      env: fill(env, keyForms(key)),
      call,
    }),
    after: () => {
      const { text, result } = migrateFixture(fixture, fixture.input);
      return {
        path: fixture.path,
        source: text,
        files: fill(files, {}),
        env: changeEnv(fill(env, {}), result, fill(envAfter, {})),
        call,
      };
    },
  };
}

/** `run.json` of a repository: the module whose export gives the token, besides. */
interface RepositoryRunFile extends RunFile {
  readonly main: string;
  /** Where the token is asked for after the migration; `/ims/token/v3` if absent. */
  readonly tokenPath?: string;
}

/** The programs that a repository stands for; undefined for one that can't be run. */
export function readRunnableRepository(fixture: RepositoryFixture):
  | {
      expiry: RunFile['expiry'];
      tokenPath: string;
      before(key: SigningKey): Program;
      after(): Promise<Program>;
    }
  | undefined {
  const file = readJson<RepositoryRunFile>(fixture.pathOf('run.json'));
  if (!file) return undefined;
  const { main, entry = 'getToken', callback = false, expiry, env = {}, envAfter = {}, files = {} } = file;
  const call: ProgramCall = { entry, callback, ...(expiry && { expiry: expiry.entry }) };
  const programOf = (
    tree: Tree,
    others: Record<string, string>,
    variables: Record<string, string>,
  ): Program => ({
    path: main,
    source: tree[main] ?? others[main] ?? '',
    files: { ...compileTree(tree), ...others },
    env: variables,
    call,
  });
  return {
    expiry,
    tokenPath: file.tokenPath ?? '/ims/token/v3',
    before: (key) => {
      const tree = mapTexts(fixture.input, (text) => insertKey(text, key));
      return programOf(tree, fill(files, keyForms(key)), fill(env, keyForms(key)));
    },
    after: async () => {
      const { after, plan } = await migrateTree(fixture.input, fixture.options);
      return programOf(after, fill(files, {}), changeEnv(fill(env, {}), plan, fill(envAfter, {})));
    },
  };
}

function mapTexts(tree: Tree, change: (text: string) => string): Tree {
  return Object.fromEntries(Object.entries(tree).map(([path, text]) => [path, change(text)]));
}

/** Every module under the name that the others ask for: what was TypeScript is JavaScript now. */
function compileTree(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([path, source]) => {
      if (!/\.[mc]?[jt]sx?$/.test(path)) return [path, source];
      return [path.replace(/\.tsx?$/, '.js'), compile({ path, source }).code];
    }),
  );
}

function keyForms(key: SigningKey): Record<string, string> {
  return {
    key: key.privateKey,
    escapedKey: key.privateKey.replaceAll('\n', '\\n'),
    base64Key: Buffer.from(key.privateKey).toString('base64'),
    encryptedKey: key.encryptedPrivateKey,
    jwt: signAssertion(key),
  };
}

/** An assertion made elsewhere, for programs that only exchange it. */
function signAssertion({ privateKey }: SigningKey): string {
  const ims = 'https://ims-na1.adobelogin.com';
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: credential.orgId,
    sub: credential.technicalAccountId,
    aud: `${ims}/c/${credential.clientId}`,
    [`${ims}/s/ent_dataservices_sdk`]: true,
  };
  return jwt.sign(claims, privateKey, { algorithm: 'RS256' });
}

/** Replaces placeholders. Without a key, what consists of it alone is left out, and it is blank elsewhere. */
function fill(texts: Readonly<Record<string, string>>, key: Record<string, string>): Record<string, string> {
  const values: Record<string, string> = { ...credential, ...key };
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([, text]) => !/^\{\{(\w*key|jwt)\}\}$/i.test(text) || 'key' in key)
      .map(([name, text]) => [
        name,
        text.replace(/\{\{(\w+)\}\}/g, (_match, value: string) => values[value] ?? ''),
      ]),
  );
}

/** The environment as the pipeline reports it: what it added holds scopes, what it removed is gone. */
function changeEnv(
  env: Record<string, string>,
  { env: changes }: Pick<MigrationResult, 'env'>,
  after: Record<string, string>,
): Record<string, string> {
  const removed = new Set(changes.filter(({ change }) => change === 'removed').map(({ name }) => name));
  const kept = Object.entries(env).filter(([name]) => !removed.has(name));
  const added = changes.filter(({ change }) => change === 'added').map(({ name }) => [name, SCOPES]);
  return { ...(Object.fromEntries([...kept, ...added]) as Record<string, string>), ...after };
}
