import type { NodePath } from '@babel/traverse';
import { usesOf } from '../ast/bindings';
import { isTypeReference } from '../ast/functions';
import { mockingCall, readMocker } from '../ast/moduleMocks';
import { stubbingLoad } from '../ast/stubbedKeys';
import { bindingsLoaded, loadedValue, loaderOf } from '../ast/moduleSources';
import { dottedName } from '../ast/names';
import { quoteOf } from '../ast/style';
import { isTestCode } from '../ast/testCode';
import { child } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { chooseClient } from '../tokenModule/chooseClient';
import { choosePath, chooseStyle, specifierOf } from '../tokenModule/choosePlace';
import { renderTokenModule } from '../tokenModule/renderTokenModule';
import type { SourceModule } from '../types';
import { readPackageCall } from '.';
import { replaceTypes } from './replaceTypes';

/** Functions by which a test runner gives a test a module: `jest.requireActual('x')`. */
const TEST_LOADERS = /^(?:jest|vi)\.(?:requireActual|requireMock|importActual|importMock|mocked)$/;

/** What takes the place of a package: a module of the repository, and every text that names it from then on. */
export interface Replacement {
  readonly path: string;
  /** A place that names or uses the package in a way that can't be replaced. */
  readonly obstacle: NodePath | undefined;
  readonly apply: () => void;
}

/** Puts a generated module in the place of a package, everywhere in the package of the repository that uses it. */
export function replacePackage(name: string, context: ModuleContext): Replacement {
  const { set } = context;
  const users = set.usersOf(name, context.module);
  const sources = users.flatMap((user) => namesOf(name, user));
  const importers = users.filter(({ program }) => !isTestCode(program));
  const home = importers.length > 0 ? importers : users;
  const facts = set.packageOf(context.module);
  const style = chooseStyle(home, name);
  const path = freePath(choosePath(home, style, facts), context);
  const specifier = (from: SourceModule): string => specifierOf(path, from, set.packageOf(from));
  const replaced = sources.map((source) => ({ source, text: replacementFor(source, specifier, context) }));
  return {
    path,
    obstacle: replaced.find(({ text }) => text === undefined)?.source ?? otherUse(sources, context),
    apply: () => {
      const key = `${name} ${path}`;
      if (context.replaced.has(key)) return;
      context.replaced.add(key);
      context.creations.set(path, renderTokenModule(chooseClient(facts, style), style));
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

function freePath(path: string, { set }: ModuleContext): string {
  const dot = path.lastIndexOf('.');
  const candidates = [
    path,
    ...[2, 3, 4, 5].map((n) => `${path.slice(0, dot)}-${String(n)}${path.slice(dot)}`),
  ];
  return candidates.find((candidate) => !set.exists(candidate)) ?? path;
}

/** The texts of a module that are the name of a package. */
function namesOf(name: string, { program }: SourceModule): NodePath[] {
  const found: NodePath[] = [];
  program.traverse({
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
  if (callee !== undefined && callee !== null && TEST_LOADERS.test(callee)) return specifier(here);
  const loading = stubbingLoad(source);
  if (!loading) return undefined;
  if (loading.mocker.namedFrom === 'test') return specifier(here);
  const tested = context.set.resolve(loading.source);
  return tested && specifier(context.at(tested).module);
}

/** A use of the package in the program itself that is neither a call that was read, nor a type. */
function otherUse(sources: readonly NodePath[], { origins }: ModuleContext): NodePath | undefined {
  const uses = sources.flatMap((source) => (isTestCode(source) ? [] : usesBehind(source)));
  return uses.find((use) => {
    const call = use.key === 'callee' ? use.parentPath : null;
    return !isTypeReference(use) && !(call && readPackageCall(call, origins));
  });
}

/** Where the names that an import declares are used; the import itself where it is part of something else. */
function usesBehind(source: NodePath): NodePath[] {
  const loader = loaderOf(source);
  if (!loader) return [source];
  if (loader.isTSImportType()) return [];
  return bindingsLoaded(loader)?.flatMap(usesOf) ?? [loadedValue(loader)];
}
