import type { Binding, NodePath } from '@babel/traverse';
import { mockingStatement } from '../ast/moduleMocks';
import { bindingsLoaded, loaderOf, sourcesIn } from '../ast/moduleSources';
import { isTestCode } from '../ast/testCode';
import type { ModuleContext } from '../context';

/** A package that the code under test loads no more, and what a test does with it. */
interface LostPackage {
  /** Where the test has its runner replace it. */
  readonly mocks: readonly NodePath[];
  /** The names under which the test imports it. */
  readonly imports: readonly Binding[];
}

/** Packages of which the code lost every import, and which a test replaces: they may not even be installed any more. */
export function lostPackages(test: ModuleContext): LostPackage[] {
  const { views, cascade } = test;
  const code = views.filter(({ module }) => !isTestCode(module.program));
  const loads = code.flatMap(({ module }) => sourcesIn(module.program).loaded);
  const { mocked, loaded } = sourcesIn(test.module.program);
  const names = new Set(mocked.flatMap(packageNamed));
  return [...names].flatMap((name) => {
    const isNamed = (source: NodePath): boolean => source.isStringLiteral({ value: name });
    const uses = loads.filter(isNamed);
    const isLost = uses.length > 0 && uses.every((source) => cascade.isGone(loaderOf(source) ?? source));
    if (!isLost) return [];
    const mocks = mocked.filter(isNamed).flatMap((source) => mockingStatement(source) ?? []);
    return [
      {
        mocks,
        imports: loaded.filter(isNamed).flatMap((source) => bindingsLoaded(loaderOf(source) ?? source) ?? []),
      },
    ];
  });
}

function packageNamed(source: NodePath): string[] {
  const name = source.isStringLiteral() ? source.node.value : '';
  return /^(?:\.|node:)/.test(name) ? [] : [name];
}
