import fs from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../lib/exitCodes';
import { JWT_FLOW } from '../support/jwtFlow';
import { requireFreshBuild, runCli } from '../support/runCli';
import { makeRepository, makeTree, removeTrees } from '../support/temporaryTree';

beforeAll(requireFreshBuild);
afterAll(removeTrees);

it('ends with 130 and nothing written when the user interrupts', async () => {
  const root = makeRepository({ 'auth.js': JWT_FLOW });
  // A git that takes its time shows by a file that the run is under way.
  const tools = makeTree({
    git: '#!/bin/sh\ntouch "$STARTED"\nsleep 1\nexec env PATH="$REAL_PATH" git "$@"\n',
  });
  fs.chmodSync(join(tools, 'git'), 0o755);
  const realPath = process.env['PATH'] ?? '';
  const started = join(tools, 'started');

  const { code, stdout, stderr } = await runCli(root, ['--write'], {
    env: { PATH: `${tools}:${realPath}`, REAL_PATH: realPath, STARTED: started },
    onStart: (pid) => {
      const watch = setInterval(() => {
        if (!fs.existsSync(started)) return;
        clearInterval(watch);
        process.kill(pid, 'SIGINT');
      }, 10);
    },
  });
  expect(stderr).toContain('Interrupted before anything was written.');
  expect(stdout).toBe('');
  expect(fs.readFileSync(join(root, 'auth.js'), 'utf8')).toBe(JWT_FLOW);
  expect(code).toBe(EXIT.INTERRUPTED);
});
