import { isTestCode } from '../ast/testCode';
import type { ModuleContext } from '../context';
import { chooseClient } from '../tokenModule/chooseClient';
import { choosePath, chooseStyle, specifierOf } from '../tokenModule/choosePlace';
import { renderTokenModule } from '../tokenModule/renderTokenModule';
import type { ModuleStyle } from '../tokenModule/types';
import type { SourceModule } from '../types';

/** The module that asks for the token, as it will be. */
export interface TokenModulePlan {
  readonly path: string;
  readonly style: ModuleStyle;
  /** How a module of the repository names it. */
  readonly specifier: (from: SourceModule) => string;
  /** Has it written, once for all who ask. */
  readonly create: () => void;
}

/**
 * Decides where the module that asks for the token stands, and how it is written: beside the modules of the program that
 * use a package, and like them; tests count only where nothing else uses it.
 *
 * @param name the package, used by the module that is looked at
 */
export function planTokenModule(name: string, context: ModuleContext): TokenModulePlan {
  const { set, module, creations } = context;
  const users = set.usersOf(name, module);
  const importers = users.filter(({ program }) => !isTestCode(program));
  const home = [importers, users, [module]].find((some) => some.length > 0) ?? [module];
  const facts = set.packageOf(module);
  const style = chooseStyle(home, name);
  const text = renderTokenModule(chooseClient(facts, style), style);
  const path = freePath(choosePath(home, style, facts), text, context);
  return {
    path,
    style,
    specifier: (from) => specifierOf(path, from, set.packageOf(from)),
    create: () => {
      if (!set.exists(path) && !creations.has(path)) creations.set(path, text);
    },
  };
}

/** The path, or that with a number: the first that no file has, or one that says the same. */
function freePath(path: string, text: string, { set }: ModuleContext): string {
  const dot = path.lastIndexOf('.');
  for (let number = 2, free = path; ; number += 1) {
    if (!set.exists(free) || set.textOf(free) === text) return free;
    free = `${path.slice(0, dot)}-${String(number)}${path.slice(dot)}`;
  }
}
