import type { NodePath } from '@babel/traverse';
import { usesOf } from '../ast/bindings';
import { isTypeReference } from '../ast/functions';
import { mockingCall, readMocker, TEST_LOADERS } from '../ast/moduleMocks';
import { asksWhetherLoaded, optionalBinding } from '../ast/optionalLoads';
import { stubbingLoad } from '../ast/stubbedKeys';
import { bindingsLoaded, loadedValue, loaderOf } from '../ast/moduleSources';
import { dottedName } from '../ast/names';
import { quoteOf } from '../ast/style';
import { isTestCode } from '../ast/testCode';
import { child } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { SourceModule } from '../types';
import { readPackageCall } from '.';
import { planTokenModule, type TokenModulePlan } from './planTokenModule';
import { replaceTypes } from './replaceTypes';
import { visit } from '../ast/visit';

/** `jest.mocked`, which gives back what it is given. */
const MOCKED = /^(?:jest|vi)\.mocked$/;

/** What takes the place of a package: a module of the repository, and every text that names it from then on. */
export interface Replacement {
  /** The generated module. */
  readonly plan: TokenModulePlan;
  /** A place that names or uses the package in a way that can't be replaced. */
  readonly obstacle: NodePath | undefined;
  /** Where it is loaded if it is installed: what takes its place always is. */
  readonly optional: readonly NodePath[];
  readonly apply: () => void;
}

/** Puts a generated module in the place of a package, everywhere in the package of the repository that uses it. */
export function replacePackage(name: string, context: ModuleContext): Replacement {
  const { set } = context;
  const users = set.usersOf(name, context.module);
  const sources = users.flatMap((user) => namesOf(name, user));
  const plan = planTokenModule(name, context);
  const replaced = sources.map((source) => ({
    source,
    text: replacementFor(source, plan.specifier, context),
  }));
  return {
    plan,
    obstacle: replaced.find(({ text }) => text === undefined)?.source ?? otherUse(sources, context),
    optional: sources.flatMap((source) => {
      const loader = loaderOf(source);
      return loader && optionalBinding(loader) ? [loader] : [];
    }),
    apply: () => {
      const key = `${name} ${plan.path}`;
      if (context.replaced.has(key)) return;
      context.replaced.add(key);
      plan.create();
      for (const { source, text } of replaced) {
        const { draft } = context.at(source);
        const quote = quoteOf(source);
        const { start, end } = source.node;
        draft.replaceRange(start ?? 0, end ?? 0, `${quote}${text ?? name}${quote}`);
        replaceTypes(source, draft);
      }
    },
  };
}

/** The texts of a module that are the name of a package. */
function namesOf(name: string, { program }: SourceModule): NodePath[] {
  const found: NodePath[] = [];
  visit(program, {
    StringLiteral(path) {
      if (path.node.value === name) found.push(path);
    },
  });
  return found;
}

/** What a text that names the package says instead; undefined when that can't be told. */
function replacementFor(
  source: NodePath,
  specifier: (from: SourceModule) => string,
  context: ModuleContext,
): string | undefined {
  const here = context.at(source).module;
  if (loaderOf(source)) return specifier(here);
  const replacing = mockingCall(source);
  if (replacing) return readMocker(replacing)?.mocker.namedFrom === 'test' ? specifier(here) : undefined;
  const call = source.findParent((parent) => parent.isCallExpression());
  const callee = call && dottedName(child(call, 'callee') as NodePath)?.join('.');
  if (callee != null && (TEST_LOADERS.has(callee) || MOCKED.test(callee))) return specifier(here);
  const loading = stubbingLoad(source);
  if (!loading) return undefined;
  if (loading.mocker.namedFrom === 'test') return specifier(here);
  const tested = context.set.resolve(loading.source);
  return tested && specifier(context.at(tested).module);
}

/** A use of the package in the program itself that is neither a call that was read, nor a type. */
function otherUse(sources: readonly NodePath[], { origins }: ModuleContext): NodePath | undefined {
  const uses = sources
    .filter((source) => !isTestCode(source))
    .flatMap((source) => optionalUses(source) ?? usesBehind(source));
  return uses.find((use) => {
    const call = use.key === 'callee' ? use.parentPath : null;
    return !isTypeReference(use) && !(call && readPackageCall(call, origins));
  });
}

/** Where a package is used that need not be installed; where it is only asked for leaves nothing to do. */
function optionalUses(source: NodePath): NodePath[] | undefined {
  const loader = loaderOf(source);
  const binding = loader && optionalBinding(loader);
  return binding && usesOf(binding).filter((use) => !asksWhetherLoaded(use));
}

/** Where the names that an import declares are used; the import itself where it is part of something else. */
function usesBehind(source: NodePath): NodePath[] {
  const loader = loaderOf(source);
  if (!loader) return [source];
  if (loader.isTSImportType()) return [];
  return bindingsLoaded(loader)?.flatMap(usesOf) ?? [loadedValue(loader)];
}
