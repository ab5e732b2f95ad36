import fs from 'node:fs';
import { join } from 'node:path';
import { JWT_FLOW } from './jwtFlow';
import { addFiles, commitAll, git } from './temporaryTree';

/** Settings by which a repository has git start a program. */
const PROGRAM_SETTINGS = [
  'core.fsmonitor',
  'core.sshCommand',
  'core.askPass',
  'core.pager',
  'core.editor',
  'core.gitProxy',
  'credential.helper',
  'diff.external',
  'diff.evil.command',
  'diff.evil.textconv',
  'filter.evil.clean',
  'filter.evil.smudge',
  'filter.evil.process',
  'grep.textconv',
  'interactive.diffFilter',
  'merge.evil.driver',
  'pager.grep',
  'pager.ls-tree',
  'remote.origin.uploadpack',
  'uploadpack.packObjectsHook',
];

const HOOKS = [
  'post-checkout',
  'post-index-change',
  'pre-auto-gc',
  'reference-transaction',
  'fsmonitor-watchman',
];

const ATTRIBUTES =
  '* filter=evil diff=evil merge=evil\n*.txt working-tree-encoding=UTF-16 ident text eol=crlf\n';

/**
 * Makes a repository that has a JWT flow and tries to run a program by whatever git can be told to run, to lead outside
 * by links, and to fetch a submodule by a program.
 *
 * @param trace file that every such program creates
 */
export function makeHostileRepository(folder: string, trace: string): void {
  const tool = join(folder, 'evil.sh');
  git(folder, 'init', '--quiet');
  addFiles(folder, {
    'auth.js': JWT_FLOW,
    'evil.sh': `#!/bin/sh\necho "$0 $*" >> '${trace}'\ncat\n`,
    'jest.config.js': `require('fs').writeFileSync(${JSON.stringify(trace)}, 'config');\n${JWT_FLOW}`,
    'package.json': '{ "scripts": { "prepare": "./evil.sh", "postinstall": "./evil.sh" } }\n',
    '.gitmodules': '[submodule "sub"]\n\tpath = sub\n\turl = ext::./evil.sh\n',
    'text.txt': '$Id$ plain\n',
  });
  fs.chmodSync(tool, 0o755);
  fs.symlinkSync(join(trace, '..'), join(folder, 'outside'));
  fs.symlinkSync('../../../../etc/passwd', join(folder, 'passwd.js'));
  commitAll(folder);
  const submodule = `160000,${'1'.repeat(40)},sub`;
  git(folder, 'update-index', '--add', '--cacheinfo', submodule);
  addFiles(folder, { '.gitattributes': ATTRIBUTES });
  git(folder, 'add', '.gitattributes');
  git(folder, 'commit', '--quiet', '--message', 'Attributes');

  for (const hook of HOOKS) fs.copyFileSync(tool, join(folder, '.git/hooks', hook));
  for (const setting of PROGRAM_SETTINGS) git(folder, 'config', setting, tool);
  git(folder, 'config', 'color.ui', 'always');
  git(folder, 'config', 'grep.patternType', 'perl');
  git(folder, 'config', 'submodule.recurse', 'true');
  git(folder, 'config', 'url.ext::./evil.sh .insteadOf', 'file://');
}
