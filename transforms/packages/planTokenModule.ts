import { isTestCode } from '../ast/testCode';
import type { ModuleContext } from '../context';
import { chooseClient } from '../tokenModule/chooseClient';
import { chooseLibrary, libraryClient } from '../tokenModule/chooseLibrary';
import { choosePath, chooseStyle, specifierOf } from '../tokenModule/choosePlace';
import { renderTokenModule } from '../tokenModule/renderTokenModule';
import type { LibraryVersion } from '../tokenModule/libraries';
import type { ModuleStyle } from '../tokenModule/types';
import type { Requirement, SourceModule } from '../types';

/** The module that asks for the token, as it will be. */
export interface TokenModulePlan {
  readonly path: string;
  readonly style: ModuleStyle;
  /** How a module of the repository names it. */
  readonly specifier: (from: SourceModule) => string;
  /** The library that it is written with, if the user wants one. */
  readonly library: LibraryVersion | undefined;
  /** Why it can't be written with the one that the user wants. */
  readonly whyNot: string | undefined;
  /** Has it written, once for all who ask, and asks for the library. */
  readonly create: () => void;
}

/**
 * Decides where the module that asks for the token stands, and how it is written: beside the modules of the program that
 * use a package, and like them; tests count only where nothing else uses it.
 *
 * @param name the package, used by the module that is looked at
 */
export function planTokenModule(name: string, context: ModuleContext): TokenModulePlan {
  const { set, module, creations, options } = context;
  const users = set.usersOf(name, module);
  const importers = users.filter(({ program }) => !isTestCode(program));
  const home = [importers, users, [module]].find((some) => some.length > 0) ?? [module];
  const facts = set.packageOf(module);
  const style = chooseStyle(home, name);
  const usual = choosePath(home, style, facts);
  const choice = options.client && chooseLibrary(options.client, { path: usual, style, facts });
  const library = typeof choice === 'object' ? choice : undefined;
  const text = renderTokenModule(library ? libraryClient(library, style) : chooseClient(facts, style), style);
  const path = freePath(usual, text, context);
  return {
    path,
    style,
    specifier: (from) => specifierOf(path, from, set.packageOf(from)),
    library,
    whyNot: typeof choice === 'string' ? choice : undefined,
    create: () => {
      if (!set.exists(path) && !creations.has(path)) creations.set(path, text);
      if (library) requireLibrary(library, { file: path, beside: name }, style, context);
    },
  };
}

/** Asks for a library, and in TypeScript for its types, where the package does not ask for them yet. */
function requireLibrary(
  { package: name, range, types }: LibraryVersion,
  { file, beside }: { readonly file: string; readonly beside: string },
  { language }: ModuleStyle,
  { set, module, requirements }: ModuleContext,
): void {
  const { directory = '', dependencies } = set.packageOf(module) ?? {};
  const needed: Requirement[] = [{ file, name, range, beside }];
  if (types && language === 'ts') needed.push({ file, ...types, isForDevelopment: true });
  for (const one of needed)
    if (!dependencies?.has(one.name)) requirements.set(`${directory} ${one.name}`, one);
}

/** The path, or that with a number: the first that no file has, or one that says the same. */
function freePath(path: string, text: string, { set }: ModuleContext): string {
  const dot = path.lastIndexOf('.');
  for (let number = 2, free = path; ; number += 1) {
    if (!set.exists(free) || set.textOf(free) === text) return free;
    free = `${path.slice(0, dot)}-${String(number)}${path.slice(dot)}`;
  }
}
