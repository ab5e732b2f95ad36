import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { TOOL } from '../../lib/tool';
import { CLI } from './runCli';
import { makeTree } from './temporaryTree';

/** How one command of an engine ended. */
export interface Played {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Makes a PATH on which `npx --yes ims-codemod@VERSION` starts the program as it was built, and nothing else can be had.
 *
 * @returns environment for the commands of an engine, without anything of whoever runs the tests
 */
export function makeEngineEnvironment(): Record<string, string> {
  const bin = makeTree({
    npx: [
      '#!/bin/sh',
      `[ "$1 $2" = "--yes ${TOOL.name}@${TOOL.version}" ] || { echo "npx: not $*" >&2; exit 99; }`,
      'shift 2',
      `exec "${process.execPath}" "${CLI}" "$@"`,
      '',
    ].join('\n'),
  });
  fs.chmodSync(join(bin, 'npx'), 0o755);
  const home = makeTree({});
  return {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    TMPDIR: home,
    CI: 'true',
    RETRY_PAUSE: '0',
  };
}

/** Runs one command the way an engine does, in its shell. */
export function play(
  shell: readonly [string, ...string[]],
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Played {
  const [program, ...args] = shell;
  const { status, stdout, stderr } = spawnSync(program, [...args, script], { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
