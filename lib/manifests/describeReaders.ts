import { findingIn, listNames } from '../../transforms/manifests/lines';
import type { EnvChange, Finding } from '../../transforms/types';
import type { ProjectFiles } from '../project/createRepository';

const RULE = 'env-variables';

/** Scripts that hand variables on, or demand them for the program that they start. */
const SCRIPT = /\.(?:sh|bash|zsh|ps1|bat|cmd|mk)$|(?:^|\/)(?:Makefile|Jenkinsfile|Rakefile)$/i;

/**
 * Names the scripts because of which variables stay set that the migrated code reads no more. Other programs read them
 * for a purpose of their own.
 */
export function describeReaders(env: readonly EnvChange[], repository: ProjectFiles): Finding[] {
  const names = new Map<string, string[]>();
  for (const { name, files, isLost } of env)
    for (const file of isLost === true ? files.filter((path) => SCRIPT.test(path)) : [])
      names.set(file, [...(names.get(file) ?? []), name]);
  return [...names].flatMap(([path, own]) => {
    const text = repository.textOf(path);
    if (text === undefined) return [];
    const at = Math.max(0, text.search(new RegExp(`\\b(?:${own.join('|')})\\b`)));
    const [they, them] = own.length > 1 ? ['they stay', 'them'] : ['it stays', 'it'];
    const message = `Reads ${listNames(own)}, which the migrated code reads no more: ${they} wherever set. If this only serves that code, take ${them} out here and there.`;
    return [findingIn({ path, text }, at, RULE, 'manual', message)];
  });
}
