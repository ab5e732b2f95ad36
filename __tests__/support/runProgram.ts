import { transformSync } from '@swc/core';
import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';

/** How a program is asked for a token. */
export interface ProgramCall {
  /** Dotted path of the export that gives the token: a function to call, or the token itself. */
  readonly entry: string;
  /** The entry takes a Node-style callback instead of returning a promise. */
  readonly callback?: boolean;
  /**
   * Dotted path of the export that says when the token expires; or of the result below `token`, of the longest `timer`
   * the program set, of the last number it `printed`.
   */
  readonly expiry?: string;
}

/** A program with everything it finds around itself. */
export interface Program {
  /** Path below the project's root. */
  readonly path: string;
  readonly source: string;
  /** Other files of the project: text by path; `node_modules/…` for packages that we don't have. */
  readonly files: Readonly<Record<string, string>>;
  /** The whole environment; nothing of ours is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly call: ProgramCall;
}

/** Where the program finds IMS. */
export interface ImsAddress {
  readonly port: number;
  /** PEM of the certificate to be trusted. */
  readonly certificate: string;
}

/** What a program gave: whatever it calls a token, the expiry as a number if it was asked for, or why it failed. */
export interface Outcome {
  readonly token?: unknown;
  readonly expiry?: number;
  readonly error?: string;
}

/** Milliseconds after which a program that hangs is ended. */
const TIME_LIMIT = 20_000;

const NODE_MODULES = resolve(__dirname, '../../node_modules');

/** Runs a program in a Node process of its own, in a folder of its own, where `https://ims-na1.adobelogin.com` is the emulator. */
export async function runProgram(program: Program, ims: ImsAddress): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'ims-program-'));
  try {
    const root = join(folder, 'project');
    const file = await writeProject(root, program, ims);
    // Beside the project, so that packages of its own can stand before ours.
    await symlink(NODE_MODULES, join(folder, 'node_modules'), 'junction');
    return await callInChild(root, file, program, ims);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeProject(root: string, program: Program, ims: ImsAddress): Promise<string> {
  const { path, code } = compile(program);
  const files = { ...program.files, [path]: code, 'ims.crt': ims.certificate };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return join(root, path);
}

/** Leaves what Node loads by itself as it stands; the rest becomes CommonJS, as bundlers and ts-node make it. */
export function compile({ path, source }: Pick<Program, 'path' | 'source'>): { path: string; code: string } {
  const extension = extname(path);
  const typescript = /^\.[mc]?tsx?$/.test(extension);
  const tsx = extension === '.tsx';
  const module = /^(import|export)\b/m.test(source);
  const loadable = extension === '.mjs' || (!module && extension !== '.jsx');
  if (!typescript && loadable) return { path, code: source };
  const { code } = transformSync(source, {
    jsc: {
      parser: typescript ? { syntax: 'typescript', tsx } : { syntax: 'ecmascript', jsx: true },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
    isModule: module,
  });
  return { path: `${path.slice(0, -extension.length)}.cjs`, code };
}

function callInChild(root: string, file: string, program: Program, ims: ImsAddress): Promise<Outcome> {
  const child = fork(join(__dirname, 'callProgram.js'), [file, JSON.stringify(program.call)], {
    cwd: root,
    execArgv: ['--require', join(__dirname, 'redirectIms.js'), '--no-deprecation'],
    env: {
      ...program.env,
      IMS_EMULATOR_PORT: String(ims.port),
      NODE_EXTRA_CA_CERTS: join(root, 'ims.crt'),
    },
    timeout: TIME_LIMIT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: string[] = [];
  child.stdout?.on('data', (text) => said.push(String(text)));
  child.stderr?.on('data', (text) => said.push(String(text)));
  let outcome: Outcome | undefined;
  return new Promise((settle, fail) => {
    child.on('message', (message: Outcome) => (outcome = message));
    child.on('error', fail);
    child.on('close', () => settle(outcome ?? { error: `the program gave no answer: ${said.join('')}` }));
  });
}
