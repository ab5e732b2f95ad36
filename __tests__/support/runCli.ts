import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(__dirname, '..', '..');
/** The built program. `npm test` builds before it starts Jest; building here would cost every run of a unit test. */
export const CLI = join(PROJECT, 'dist', 'bin', 'ims-codemod.js');

/** Left out of the environment of the program. */
const NEUTRAL = { CI: undefined, DRY_RUN: undefined, FORCE_COLOR: undefined, NO_COLOR: undefined };

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the id of the process once it runs. */
  readonly onStart?: (pid: number) => void;
}

/** Starts the real command line in `cwd` and waits for its end. Nothing of the tester's terminal or CI shines through. */
export function runCli(
  cwd: string,
  args: readonly string[],
  { env, onStart }: CliOptions = {},
): Promise<CliResult> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, ...NEUTRAL, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  if (child.pid !== undefined) onStart?.(child.pid);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

/** @throws Error if the program was not built from the sources as they are now */
export function requireFreshBuild(): void {
  const built = existsSync(CLI) ? newestChange(join(PROJECT, 'dist')) : 0;
  const sources = ['bin', 'lib', 'transforms'].map((folder) => newestChange(join(PROJECT, folder)));
  if (Math.max(...sources) > built)
    throw new Error('dist/ is older than the sources: run npm run build first');
}

function newestChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(0, ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}
