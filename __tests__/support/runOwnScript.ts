import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImsAddress } from './runProgram';
import { makeTree } from './temporaryTree';
import type { OwnTestsRun } from './runOwnTests';

const MODULES = join(__dirname, '..', '..', 'node_modules');

/**
 * Runs the test script of a repository as `npm test` does, with the packages installed here, where the hosts of IMS are
 * the emulator.
 *
 * @param env the settings of its developers; nothing else of ours is inherited than where programs are
 */
export function runTestScript(
  root: string,
  env: Readonly<Record<string, string>>,
  { port, certificate }: ImsAddress,
): Promise<OwnTestsRun> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly test: string };
  };
  const child = spawn(manifest.scripts.test, {
    cwd: root,
    shell: true,
    env: {
      ...env,
      ...(process.env['PATH'] !== undefined && { PATH: process.env['PATH'] }),
      NODE_PATH: MODULES,
      NODE_OPTIONS: `--require ${join(__dirname, 'redirectIms.js')}`,
      NODE_EXTRA_CA_CERTS: join(makeTree({ 'ims.crt': certificate }), 'ims.crt'),
      IMS_EMULATOR_PORT: String(port),
    },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      settle({ code, output });
    });
  });
}
