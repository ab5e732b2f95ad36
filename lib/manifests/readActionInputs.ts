import type { ActionInputs } from '../../transforms/manifests/types';
import type { InputChange } from '../../transforms/types';
import { isImporting } from '../discover/fileKinds';
import type { FileChange } from '../plan/types';
import type { ProjectFiles } from '../project/createRepository';

const COMMENTS_AND_TEXTS =
  /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[^])*`/gm;

/**
 * Answers what became of the inputs of an action of App Builder: of those that its own file reads, and of those that a
 * file reads which it loads.
 *
 * @param changes what became of the code
 */
export function readActionInputs(
  changes: readonly FileChange[],
  inputs: readonly InputChange[],
  repository: ProjectFiles,
): ActionInputs {
  const after = new Map(changes.map((change) => [change.path, change.after ?? '']));
  const naming = new Map<string, ReadonlySet<string>>();

  /** The actions that still name an input somewhere in their programs. */
  function actionsNaming(name: string): ReadonlySet<string> {
    const pattern = new RegExp(`(?<![\\w$-])${name.replace(/[^\w]/g, '\\$&')}(?![\\w$-])`);
    const files = [...new Set([...repository.ownPaths(), ...after.keys()])].filter((path) => {
      const text = isImporting(path) ? (after.get(path) ?? repository.textOf(path) ?? '') : '';
      return text.includes(name) && pattern.test(withoutProse(text));
    });
    return new Set(files.flatMap((path) => repository.actionsWith(path)));
  }

  function isNamed(action: string, name: string): boolean {
    const actions = naming.get(name) ?? actionsNaming(name);
    naming.set(name, actions);
    return actions.has(action);
  }

  return {
    changesOf: (path) => {
      const action = repository.resolveFunction(path);
      if (action === undefined) return [];
      const own = inputs.filter(({ file }) => repository.actionsWith(file).includes(action));
      return own.filter(({ change, name }) => change !== 'removed' || !isNamed(action, name));
    },
    isNamed: (path, name) => {
      const action = repository.resolveFunction(path);
      return action === undefined || isNamed(action, name);
    },
  };
}

/** Without comments and texts of several words, which speak of a name and do not ask for it. */
function withoutProse(text: string): string {
  return text.replace(COMMENTS_AND_TEXTS, (found) =>
    found.startsWith('/') || (!found.startsWith('`') && /\s/.test(found)) ? '' : found,
  );
}
